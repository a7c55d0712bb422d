#include "support/other_readers.h"

#include <string_view>

#include "source/parse_yaml.h"

#ifdef QUORATE_LIBYAML
#include <yaml.h>
#endif
#ifdef QUORATE_LIBFYAML
#include <libfyaml.h>
#endif

namespace quorate::test {
namespace {

// The one shape. Anchors, aliases, tags and second documents are written so that they are like nothing of ours.
class Written {
 public:
  void document() {
    if (++documents_ > 1) line("another document");
  }
  void open(char bracket, bool marked) {
    line(std::string(marked ? "marked " : "") + bracket);
    ++depth_;
  }
  void close() { --depth_; }
  void text(std::string_view value, bool plain, bool marked) {
    std::string out = marked ? "marked " : "";
    out += plain ? ':' : '"';
    for (char c : value) c == '\n' ? out += "\\n" : c == '\\' ? out += "\\\\" : out += c;
    line(out);
  }
  void alias() { line("alias"); }
  const std::string& out() const { return out_; }

 private:
  void line(const std::string& what) { out_ += std::string(depth_, ' ') + what + '\n'; }

  std::string out_;
  std::size_t depth_ = 0;
  int documents_ = 0;
};

void write(Node node, Written& out) {
  switch (node.kind()) {
    case Node::Kind::nothing:
      return out.text("", true, false);
    case Node::Kind::text:
      return out.text(node.text(), !node.quoted(), false);
    case Node::Kind::list:
    case Node::Kind::mapping:
      out.open(node.is_list() ? '[' : '{', false);
      for (auto child : node.children()) write(child, out);
      out.close();
  }
}

#ifdef QUORATE_LIBYAML
void write(const yaml_event_t& event, Written& out) {
  if (event.type == YAML_DOCUMENT_START_EVENT) out.document();
  if (event.type == YAML_ALIAS_EVENT) out.alias();
  if (event.type == YAML_SCALAR_EVENT) {
    const auto& scalar = event.data.scalar;
    out.text({reinterpret_cast<const char*>(scalar.value), scalar.length}, scalar.style == YAML_PLAIN_SCALAR_STYLE,
             scalar.anchor || scalar.tag);
  }
  if (event.type == YAML_SEQUENCE_START_EVENT)
    out.open('[', event.data.sequence_start.anchor || event.data.sequence_start.tag);
  if (event.type == YAML_MAPPING_START_EVENT)
    out.open('{', event.data.mapping_start.anchor || event.data.mapping_start.tag);
  if (event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT) out.close();
}

Reading libyaml_reading(const std::string& text) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  Written out;
  bool good = true, ended = false;
  while (good && !ended) {
    yaml_event_t event;
    good = yaml_parser_parse(&parser, &event) != 0;
    if (!good) break;
    ended = event.type == YAML_STREAM_END_EVENT;
    write(event, out);
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  if (!good) return {};
  return out.out();
}
#endif

#ifdef QUORATE_LIBFYAML
void write(const fy_event& event, Written& out) {
  if (event.type == FYET_DOCUMENT_START) out.document();
  if (event.type == FYET_ALIAS) out.alias();
  if (event.type == FYET_SCALAR) {
    std::size_t size = 0;
    const char* text = event.scalar.value ? fy_token_get_text(event.scalar.value, &size) : nullptr;
    bool plain = !event.scalar.value || fy_token_scalar_style(event.scalar.value) == FYSS_PLAIN;
    out.text({text, size}, plain, event.scalar.anchor || event.scalar.tag);
  }
  if (event.type == FYET_SEQUENCE_START) out.open('[', event.sequence_start.anchor || event.sequence_start.tag);
  if (event.type == FYET_MAPPING_START) out.open('{', event.mapping_start.anchor || event.mapping_start.tag);
  if (event.type == FYET_SEQUENCE_END || event.type == FYET_MAPPING_END) out.close();
}

// It would print what it has to tell, even when asked to be quiet.
void say_nothing(fy_diag*, void*, const char*, std::size_t) {}

Reading libfyaml_reading(const std::string& text) {
  fy_diag_cfg telling;
  fy_diag_cfg_default(&telling);
  telling.fp = nullptr;
  telling.output_fn = &say_nothing;
  fy_parse_cfg how{};
  how.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2);
  how.diag = fy_diag_create(&telling);
  auto* parser = fy_parser_create(&how);
  fy_parser_set_string(parser, text.data(), text.size());
  Written out;
  bool ended = false;
  while (auto* event = fy_parser_parse(parser)) {
    ended = event->type == FYET_STREAM_END;
    write(*event, out);
    fy_parser_event_free(parser, event);
  }
  fy_parser_destroy(parser);
  fy_diag_destroy(how.diag);
  if (!ended) return {};
  return out.out();
}
#endif

}  // namespace

Reading our_reading(const std::string& text) {
  SourceFile file("plan.yaml", text);
  Diagnostics told;
  auto tree = parse_yaml(file, told);
  if (!told.empty()) return {};
  Written out;
  out.document();
  if (!tree.items.empty()) write(Node(tree, 0), out);
  return out.out();
}

std::vector<OtherReader> other_readers() {
  std::vector<OtherReader> out;
#ifdef QUORATE_LIBYAML
  out.push_back({"libyaml", &libyaml_reading});
#endif
#ifdef QUORATE_LIBFYAML
  out.push_back({"libfyaml", &libfyaml_reading});
#endif
  return out;
}

std::vector<std::string> other_readers_missing() {
  std::vector<std::string> out;
#ifndef QUORATE_LIBYAML
  out.emplace_back("libyaml");
#endif
#ifndef QUORATE_LIBFYAML
  out.emplace_back("libfyaml");
#endif
  return out;
}

}  // namespace quorate::test
