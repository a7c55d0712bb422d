#include "support/two_readers.h"

#include <fmt/core.h>

#include <array>
#include <memory>
#include <random>
#include <span>

#include "source/parse_yaml.h"
#include "source/regular_lane.h"

namespace quorate::test {
namespace {

using namespace std::string_literals;

std::string shown(const Tree& tree, std::uint32_t at) {
  if (at >= tree.items.size()) return "no item";
  const auto& item = tree.items[at];
  return fmt::format("kind {} [{}, {}) next {}{}{} {} {} `{}`", static_cast<int>(item.kind), item.begin, item.end,
                     tree.next(at), item.quoted ? " quoted" : "", item.damaged ? " damaged" : "",
                     item.decoded ? "kept" : "at", item.at, tree.text(item));
}

}  // namespace

std::string difference(const Tree& one, const Tree& other) {
  for (std::uint32_t at = 0; at < one.items.size() || at < other.items.size(); ++at) {
    auto here = shown(one, at), there = shown(other, at);
    if (here != there) return fmt::format("item {}:\n  one   {}\n  other {}", at, here, there);
  }
  if (one.decoded != other.decoded) return "other texts are kept";
  return one.unread == other.unread ? "" : "other places were not read";
}

Agreement compare_readers(const std::string& text) {
  SourceFile file("plan.yaml", text, Readers::reference);
  if (!check_bytes(file).problems.empty()) return {};
  auto regular = read_regular(file);
  if (!regular) return {};
  Diagnostics told;
  auto reference = parse_yaml(file, told);
  if (!told.empty()) return {true, "the reference tells: " + told.front().message};
  if (!regular->unread.empty()) return {true, "something was not read"};
  return {true, difference(*regular, reference)};
}

Choose choose_by_seed(std::uint32_t seed) {
  auto random = std::make_shared<std::mt19937>(seed);
  return [random](unsigned below) { return static_cast<unsigned>((*random)()) % below; };
}

Choose choose_by_bytes(std::string_view bytes) {
  auto rest = std::make_shared<std::string_view>(bytes);
  return [rest](unsigned below) {
    if (rest->empty()) return 0u;
    auto byte = static_cast<unsigned char>(rest->front());
    rest->remove_prefix(1);
    return byte % below;
  };
}

namespace {

// Texts that begin, end or go on in every way that could matter to somebody who reads them as YAML.
const std::array plain_texts{"a"s,
                             "Hollow Hall"s,
                             "12.50"s,
                             "2014-03-11"s,
                             "10:30"s,
                             "£1,000"s,
                             "1,000,000"s,
                             "-5"s,
                             "-x"s,
                             "-£5"s,
                             "--"s,
                             "-"s,
                             "- x"s,
                             "- - x"s,
                             "a#b"s,
                             "a #b"s,
                             "a# b"s,
                             "#"s,
                             "#b"s,
                             "a:b"s,
                             "a: b"s,
                             "a:"s,
                             "a :"s,
                             ":a"s,
                             ": a"s,
                             ":"s,
                             "::"s,
                             "a::b"s,
                             "http://x/y?z=1"s,
                             "what?"s,
                             "?"s,
                             "? a"s,
                             "?a"s,
                             "!"s,
                             "!a"s,
                             "a!"s,
                             "&a"s,
                             "&"s,
                             "a&b"s,
                             "*a"s,
                             "*"s,
                             "@a"s,
                             "a@b"s,
                             "`a`"s,
                             "%a"s,
                             "50%"s,
                             "%"s,
                             "|a"s,
                             "a|b"s,
                             ">a"s,
                             "a>b"s,
                             "<<"s,
                             "<a>"s,
                             "~"s,
                             "~a"s,
                             "null"s,
                             "Null"s,
                             "NULL"s,
                             "nulls"s,
                             "null,"s,
                             "yes"s,
                             "it's"s,
                             "'tis"s,
                             "a\"b\""s,
                             "\"a\"b"s,
                             "[a"s,
                             "a]"s,
                             "a[b]"s,
                             "{a"s,
                             "a}"s,
                             "a, b"s,
                             ", a"s,
                             ","s,
                             "..."s,
                             "---"s,
                             "--- a"s,
                             "... a"s,
                             "a---"s,
                             ".5"s,
                             "=a"s,
                             "(a)"s,
                             "a\\nb"s,
                             "\\"s,
                             "a\tb"s,
                             "a\t"s,
                             "\ta"s,
                             "é"s,
                             "’tis"s,
                             "日本 語"s,
                             "\U0001F600"s,
                             "a\u00A0b"s,
                             "\u00A0"s,
                             "a\u0085b"s,
                             "a\u2028b"s,
                             "\uFEFF"s,
                             "ÿ"s,
                             "a  b"s,
                             "a  "s,
                             "a\r"s,
                             "+"s,
                             "a,b"s,
                             "true"s,
                             "0x1F"s,
                             "_"s,
                             "a-"s,
                             "a -b"s,
                             "a - b"s,
                             "- "s,
                             "a: - b"s,
                             "$"s,
                             "^;/"s};

const std::array quoted_texts{"\"\""s,
                              "''"s,
                              "\"a\""s,
                              "'a'"s,
                              "\"a b: c\""s,
                              "'a # b'"s,
                              "'it''s'"s,
                              "''''"s,
                              "'''a'"s,
                              "'a'''"s,
                              "'a''b''c'"s,
                              "\"a \\\" b\""s,
                              "\"\\\\\""s,
                              "\"\\n\""s,
                              "\"a\\n\\n\""s,
                              "\"\\n \""s,
                              "\"\\t\\/\""s,
                              "\"\\u00e9\""s,
                              "\"\\u20AC\""s,
                              "\"\\u00\""s,
                              "\"\\ud83d\\ude00\""s,
                              "\"\\uD800\""s,
                              "\"\\uDFFF\""s,
                              "\"\\uD7FF\\uE000\""s,
                              "\"\\u00e9a\""s,
                              "\"\\u00g9\""s,
                              "\"\\x4100\""s,
                              "\"\\q0041\""s,
                              "\"\\u0000\""s,
                              "\"\\u202e\""s,
                              "\"\\uFEFF\""s,
                              "\"\\U0001F600\""s,
                              "\"\\x41\""s,
                              "\"\\x1b\""s,
                              "\"\\q\""s,
                              "\"\\ \""s,
                              "\"\\_\""s,
                              "\"\\N\""s,
                              "\"\\0\""s,
                              "\"\\e\""s,
                              "\"\\\n\""s,
                              "\"a\tb\""s,
                              "\"a\n  b\""s,
                              "'a\n\n  b'"s,
                              "\"a"s,
                              "'a"s,
                              "\"a\"b"s,
                              "'a'b"s,
                              "\"a\"#b"s,
                              "\"a\" #b"s,
                              "\"a\" b"s,
                              "\"a\":"s,
                              "\"a\": b"s,
                              "\"a\":b"s,
                              "'a':"s,
                              "\"null\""s,
                              "'~'"s,
                              "\"  a  \""s,
                              "\" \""s,
                              "\"é\""s,
                              "'日本'"s,
                              "\"[a]\""s,
                              "\"a\\\"\\\"b\""s,
                              "\"\\\\n\""s,
                              "'\\n'"s,
                              "'\"'"s,
                              "\"'\""s,
                              "\"\\u000a\""s,
                              "\"---\""s,
                              "\"a\","s,
                              "\"\\\"\""s,
                              "'a' "s};

const std::array small_changes{
    " "s,    "  "s,   "\n"s,   "\n\n"s,       "\n  \n"s,  "\n \n"s,   "\t"s,     "\r"s,
    "\r\n"s, ":"s,    ": "s,   " :"s,         "-"s,       "- "s,      "\n- "s,   "#"s,
    " #"s,   "# "s,   "\n#"s,  "\n   # c\n"s, "\""s,      "'"s,       "["s,      "]"s,
    "{"s,    "}"s,    ","s,    ", "s,         "?"s,       "? "s,      "!"s,      "&"s,
    "*"s,    "|"s,    "|\n"s,  ">"s,          "|-"s,      "|2"s,      ">+\n"s,   "%"s,
    "\n%a"s, "@"s,    "`"s,    "\\"s,         "\n---\n"s, "\n...\n"s, "---"s,    "..."s,
    "~"s,    "null"s, "<<"s,   "a"s,          "é"s,       "\u0085"s,  "\u2028"s, "\xE9"s,
    "\0"s,   "=: "s,  ",,"s,   "[]"s,         "{}"s,      "''"s,      "\"\""s,   "\n<<<<<<< a\n"s,
    "a: "s,  "a:\n"s, "1,000"s};

class Writer {
 public:
  explicit Writer(const Choose& choose) : choose_(choose) {}
  std::string document();

 private:
  bool one_in(unsigned n) { return choose_(n) == n - 1; }
  template <class Texts>
  const std::string& any(const Texts& texts) {
    return texts[choose_(static_cast<unsigned>(texts.size()))];
  }
  bool odd();
  std::string spaces(std::size_t count) { return std::string(count, ' '); }
  void end_line();
  void between(std::size_t column);
  std::string word();
  std::string scalar();
  std::string key();
  std::string flow(unsigned depth);
  std::string flow_entry(bool mapping, unsigned depth);
  void block_text(std::size_t column);
  void block(std::size_t column, unsigned depth, bool on_line);
  void mapping(std::size_t column, unsigned depth, bool on_line);
  void list(std::size_t column, unsigned depth, bool on_line);
  void value(std::size_t column, unsigned depth, bool in_mapping);
  void change();

  Choose choose_;
  std::string out_;
  unsigned odd_ = 0;    // one in so many texts is strange; 0: none
  unsigned left_ = 0;   // how many more may be: one alone is not hidden behind others
  unsigned names_ = 0;  // keys so far: most are new
};

bool Writer::odd() {
  if (odd_ == 0 || left_ == 0 || !one_in(odd_)) return false;
  --left_;
  return true;
}

std::string Writer::word() {
  static const std::array words{"a"s,    "hub"s, "Hollow Hall"s, "12.50"s, "2014-03-11"s, "£5"s,
                                "it's"s, "é"s,   "10:30"s,       "-5"s,    "x"s};
  return any(words);
}

std::string Writer::scalar() {
  if (odd()) return one_in(2) ? any(quoted_texts) : any(plain_texts);
  if (one_in(5)) return any(std::span(quoted_texts).first(13));
  return word();
}

std::string Writer::key() {
  if (odd()) return (one_in(2) ? any(plain_texts) : any(quoted_texts)) + (one_in(4) ? "" : one_in(3) ? " :" : ":");
  if (odd()) return "k0:";  // often there already
  auto name = "k" + std::to_string(names_++);
  return (one_in(8) ? "\"" + name + "\"" : one_in(12) ? name + " é x" : name) + ":";
}

// What may stand behind a value on its line, and the line's end.
void Writer::end_line() {
  static const std::array behind{" b"s, " b: c"s, "b"s,  ":"s,  ": b"s,    " - b"s, "#c"s,
                                 ","s,  "]"s,     " ]"s, "\t"s, " \t# c"s, " |"s};
  if (odd()) out_ += any(behind);
  if (one_in(12)) out_ += spaces(1 + choose_(3));
  if (one_in(8)) out_ += one_in(4) ? "#c" : " # c: d";
  out_ += '\n';
}

// Lines that tell nothing.
void Writer::between(std::size_t column) {
  if (!one_in(8)) return;
  if (one_in(2)) return void(out_ += "\n");
  if (one_in(3)) return void(out_ += spaces(choose_(6)) + "\n");
  out_ += spaces(one_in(2) ? column : choose_(7)) + "# c - a: b\n";
}

std::string Writer::flow_entry(bool mapping, unsigned depth) {
  std::string out;
  if (odd()) return one_in(2) ? scalar() : any(plain_texts);
  if (mapping) out += key() + (odd() ? "" : one_in(10) ? "  " : " ");
  if (depth > 0 && one_in(5)) return out + flow(depth - 1);
  if (odd() && one_in(3)) return out;
  return out + scalar();
}

std::string Writer::flow(unsigned depth) {
  bool mapping = one_in(2);
  std::string out = mapping ? "{" : "[";
  if (one_in(8)) out += " ";
  for (unsigned left = choose_(4); left > 0; --left) {
    out += flow_entry(mapping, depth);
    if (one_in(10)) out += " ";
    if (left > 1 || odd()) out += odd() ? "," : odd() ? ",\n   " : odd() ? ", ," : ", ";
  }
  if (odd() && one_in(3)) return out;
  return out + (odd() && one_in(3) ? mapping ? "]" : "}" : mapping ? "}" : "]");
}

// `|` and `>` with what may stand behind them, then lines indented as they should be, or nearly.
void Writer::block_text(std::size_t column) {
  static const std::array behind{""s, "-"s, "+"s, "2"s, "-1"s, "1+"s, "0"s, " "s, " # c"s, "#c"s, " x"s, "--"s, "- "s};
  out_ += (one_in(2) ? "|" : ">") + (odd() ? any(behind) : one_in(2) ? "-"s : one_in(5) ? "+"s : ""s) + "\n";
  auto indent = column + (one_in(4) ? 1 : 2);
  for (unsigned left = (odd() ? 0 : 1) + choose_(4); left > 0; --left) {
    if (one_in(6)) out_ += spaces(odd() ? choose_(7) : choose_(static_cast<unsigned>(indent) + 1)) + "\n";
    out_ += spaces(odd() ? choose_(7) : indent);
    if (one_in(12)) out_ += "  ";
    out_ += one_in(3) ? any(plain_texts) : scalar();
    out_ += one_in(10) ? " \n" : "\n";
  }
  for (unsigned left = choose_(3); left > 0; --left) out_ += spaces(one_in(2) ? 0 : choose_(5)) + "\n";
}

// Behind `key:` or `-`, to the line's end and what belongs below it.
void Writer::value(std::size_t column, unsigned depth, bool in_mapping) {
  if (depth > 0 && one_in(3)) {
    end_line();
    bool level = in_mapping && one_in(3);
    if (level) return list(column, depth - 1, false);
    return block(column + (odd() ? choose_(4) : 1 + choose_(3)), depth - 1, false);
  }
  if (one_in(9) && (in_mapping || odd())) return end_line();  // empty
  out_ += one_in(10) ? "  " : " ";
  if (one_in(7)) return block_text(column);
  out_ += one_in(4) ? flow(2) : scalar();
  end_line();
  if (odd()) out_ += spaces(choose_(5)) + scalar() + "\n";
}

void Writer::mapping(std::size_t column, unsigned depth, bool on_line) {
  for (unsigned left = 1 + choose_(4); left > 0; --left) {
    if (!on_line) {
      between(column);
      out_ += spaces(odd() ? choose_(7) : column);
    }
    on_line = false;
    out_ += key();
    value(column, depth, true);
  }
}

void Writer::list(std::size_t column, unsigned depth, bool on_line) {
  for (unsigned left = 1 + choose_(3); left > 0; --left) {
    if (!on_line) {
      between(column);
      out_ += spaces(odd() ? choose_(7) : column);
    }
    on_line = false;
    out_ += "-";
    auto gap = one_in(8) ? 2 + choose_(3) : 1;
    if (depth > 0 && !one_in(3)) {
      out_ += spaces(gap);
      block(column + 1 + gap, depth - 1, true);
    } else {
      value(column, depth, false);
    }
  }
}

void Writer::block(std::size_t column, unsigned depth, bool on_line) {
  if (one_in(3))
    list(column, depth, on_line);
  else
    mapping(column, depth, on_line);
}

void Writer::change() {
  auto at = choose_(static_cast<unsigned>(out_.size()) + 1);
  if (one_in(2)) return void(out_.insert(at, any(small_changes)));
  if (one_in(2)) return void(out_.erase(at, 1 + choose_(3)));
  auto from = choose_(static_cast<unsigned>(out_.size()) + 1);
  auto piece = out_.substr(from, 1 + choose_(12));
  out_.insert(at, piece);
}

std::string Writer::document() {
  odd_ = one_in(3) ? 0 : one_in(2) ? 40 : 6;
  left_ = one_in(4) ? 1000 : 1;
  bool deep = one_in(40);
  block(one_in(15) ? choose_(4) : 0, deep ? 20 : 1 + choose_(4), false);
  if (one_in(3))
    for (unsigned changes = 1 + choose_(3); changes > 0; --changes) change();
  if (one_in(6) && !out_.empty()) out_.pop_back();  // no line end at the end
  if (one_in(60)) out_.insert(0, one_in(2) ? "\xEF\xBB\xBF" : "---\n");
  return out_;
}

}  // namespace

std::string odd_document(const Choose& choose) { return Writer(choose).document(); }

}  // namespace quorate::test
