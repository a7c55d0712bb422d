#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/findings_report.h"
#include "report/findings_words.h"

namespace quorate {
namespace {

Tone tone_of(Severity severity) {
  return severity == Severity::error ? Tone::error : severity == Severity::warning ? Tone::warning : Tone::note;
}

class Writer {
 public:
  explicit Writer(const FindingsOptions& options) : options_(options) {}

  std::string text(const CheckResult& result) {
    line(toned(escape(heading(result)), Tone::strong, options_.style));
    for (const auto& finding : result.findings) {
      line("");
      tell(finding);
    }
    if (!result.not_run.empty()) line("");
    for (const auto& sentence : not_run_words(result)) paragraph("", sentence);
    if (!result.area.not_read.empty()) line("");
    if (!result.area.not_read.empty()) paragraph("", not_read_words(result.area));
    if (!result.waived.empty()) line("");
    for (const auto& sentence : waived_words(result)) paragraph("", sentence);
    line("");
    line(escape(summary(result)));
    return std::move(out_);
  }

 private:
  std::string escape(std::string_view text) const { return escaped(text, options_.style); }
  void line(const std::string& text) { out_ += text + "\n"; }

  // A label and a text behind it, wrapped below itself.
  void paragraph(const std::string& label, const std::string& text) {
    auto indent = label.empty() ? 0 : 2 + display_width(label) + 1;
    auto lines = wrapped(escape(text), std::max<std::size_t>(options_.style.width - indent, 20));
    for (std::size_t at = 0; at < lines.size(); ++at)
      line(at == 0 && indent ? fmt::format("  {} {}", toned(label, Tone::faint, options_.style), lines[at])
                             : std::string(indent, ' ') + lines[at]);
  }

  void tell(const Finding& finding) {
    const auto& found = finding.found;
    auto place = escape(options_.folder) + escape(place_words(found.span));
    line(fmt::format("{}: {}", toned(place, Tone::strong, options_.style),
                     toned(std::string(name(finding.severity())), tone_of(finding.severity()), options_.style)));
    for (const auto& part : wrapped(escape(found.message), options_.style.width - 2)) line("  " + part);
    excerpt(found.span, tone_of(finding.severity()));
    working(found.working);
    for (const auto& related : found.related)
      paragraph("also:", fmt::format("{} ({})", related.message, place_words(related.span)));
    if (!found.help.empty()) paragraph("help:", found.help);
    if (!found.clause.empty()) paragraph("from:", found.clause);
    paragraph("rule:", rule_words(*finding.rule));
  }

  void excerpt(Span span, Tone tone) {
    if (!span.file || span.file->text().empty()) return;
    auto [shown, before, marked] = excerpt_of(span, options_.style.width > 24 ? options_.style.width - 12 : 12);
    auto number = std::to_string(span.from().line);
    line(fmt::format("  {:>5} {} {}", number, toned("|", Tone::faint, options_.style), escape(shown)));
    line(fmt::format(
        "        {}{}", std::string(display_width(escape(before)), ' '),
        toned(std::string(std::max<std::size_t>(display_width(escape(marked)), 1), '^'), tone, options_.style)));
  }

  // Names to the left, figures to the right of them, each figure with the line it was read from.
  void working(const Working& figures) {
    std::size_t widest = 0;
    for (const auto& figure : figures) widest = std::max(widest, display_width(escape(figure.name)));
    widest = std::min<std::size_t>(widest, 36);
    for (const auto& figure : figures) {
      auto value = figure.value + (figure.span ? fmt::format(" ({})", line_words(figure.span)) : "");
      beside(wrapped(escape(figure.name), widest),
             wrapped(escape(value), std::max<std::size_t>(options_.style.width - widest - 6, 20)), widest);
    }
  }

  // Two texts of several lines beside each other; the second starts beside the last line of the first.
  void beside(const std::vector<std::string>& left, const std::vector<std::string>& right, std::size_t width) {
    for (std::size_t at = 0; at + 1 < left.size(); ++at) line("    " + left[at]);
    for (std::size_t at = 0; at < right.size(); ++at) {
      auto name = at == 0 ? left.back() : std::string();
      line(fmt::format("    {}{}  {}", name,
                       std::string(width > display_width(name) ? width - display_width(name) : 0, ' '), right[at]));
    }
  }

  const FindingsOptions& options_;
  std::string out_;
};

}  // namespace

std::string findings_text(const CheckResult& result, const FindingsOptions& options) {
  return Writer(options).text(result);
}

}  // namespace quorate
