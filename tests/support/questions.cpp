#include "support/questions.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "report/render/escape.h"

namespace quorate::test {
namespace {

// A question whose answer can be had in every format.
template <class Args>
Question question(std::string name, Args args, int (*run)(const Args&, Environment&)) {
  return {std::move(name), [args, run](const OutputArgs& output, Environment& env) {
            auto asked = args;
            asked.output = output;
            return run(asked, env);
          }};
}

// An export, which has its own form.
Question question(std::string name, const ExportArgs& args) {
  return {std::move(name), [args](const OutputArgs&, Environment& env) { return run_export(args, env); }};
}

class Asked {
 public:
  Asked(const Area& area, Date as_of, const Choose& choose) : area_(area), as_of_(as_of), choose_(choose) {}

  std::vector<Question> all() {
    general();
    people();
    meetings();
    money();
    exports();
    return std::move(out_);
  }

 private:
  template <class Args>
  void add(std::string name, Args args, int (*run)(const Args&, Environment&)) {
    args.as_of = as_of_;
    out_.push_back(question(std::move(name), std::move(args), run));
  }
  template <class List>
  const auto& one_of(const List& list) {
    return list[choose_(static_cast<unsigned>(list.size()))];
  }
  bool one_in(unsigned count) { return choose_(count) == 0; }

  void general() {
    add("check", CheckArgs{}, run_check);
    add("status", StatusArgs{}, run_status);
    DueArgs due;
    due.days = static_cast<int>(choose_(2) * 3650 + choose_(100));
    add("due", due, run_due);
  }

  std::string some_member() {
    return area_.membership.members.empty() ? "nobody" : one_of(area_.membership.members).id.text;
  }

  void people() {
    MembersArgs members;
    add("members", members, run_members);
    members.join.assign(choose_(4), Joining{one_in(2), one_in(2)});
    members.leave.assign(1, some_member());
    add("members without " + members.leave[0], members, run_members);
    RotaArgs rota;
    rota.years = static_cast<int>(1 + choose_(9));
    add("rota", rota, run_rota);
    InterestsArgs interests;
    add("interests", interests, run_interests);
    interests.confidential = true;
    interests.member = some_member();
    add("interests of " + interests.member, interests, run_interests);
    QuorumArgs quorum;
    add("quorum", quorum, run_quorum);
    VoteArgs vote;
    vote.present = static_cast<int>(choose_(20));
    vote.in_favour = static_cast<int>(choose_(12));
    vote.against = static_cast<int>(choose_(8));
    if (one_in(2)) vote.residents = static_cast<int>(choose_(12));
    add("vote, numbers", vote, run_vote);
  }

  void meetings() {
    add("meetings", MeetingsArgs{}, run_meetings);
    AgendaArgs agenda;
    agenda.asked.what = iso(as_of_);
    add("agenda", agenda, run_agenda);
    if (area_.meetings.empty()) return;
    const auto& meeting = one_of(area_.meetings);
    MinutesArgs minutes;
    minutes.asked.what = name_of(meeting);
    minutes.confidential = one_in(2);
    add("minutes " + minutes.asked.what, minutes, run_minutes);
    QuorumArgs quorum;
    quorum.asked.what = minutes.asked.what;
    if (one_in(2)) quorum.withdraw.push_back(some_member());
    if (one_in(3)) quorum.present = {some_member(), some_member()};
    auto name = "quorum " + quorum.asked.what;
    for (const auto& member : quorum.withdraw) name += " without " + member;
    for (const auto& member : quorum.present.value_or(std::vector<std::string>())) name += " with " + member;
    add(name, quorum, run_quorum);
    if (meeting.decisions.empty()) return;
    VoteArgs vote;
    vote.asked.what = minutes.asked.what + "/" + one_of(meeting.decisions).id.text;
    add("vote " + vote.asked.what, vote, run_vote);
  }

  static std::string name_of(const Meeting& meeting) {
    auto path = meeting.span.file->path();
    auto name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
  }

  std::string some_period() { return area_.plan.periods.empty() ? "y1" : one_of(area_.plan.periods).id.text; }

  void money() {
    BudgetArgs budget;
    add("budget", budget, run_budget);
    budget.planned = true;
    add("budget --planned", budget, run_budget);
    budget.planned = false;
    constexpr std::array by{By::activity, By::priority, By::period, By::lead, By::payee};
    budget.by = one_of(by);
    if (one_in(2)) budget.period = some_period();
    add("budget --by, of " + budget.period, budget, run_budget);
    SpendArgs spend;
    spend.asked.what = some_period();
    add("spend " + spend.asked.what, spend, run_spend);
    add("ledger", LedgerArgs{}, run_ledger);
    LedgerArgs some;
    if (one_in(2)) some.filter.from = add_days(as_of_, -static_cast<int>(choose_(400)));
    if (one_in(2)) some.filter.kind = EntryKind::spend;
    add("ledger, some", some, run_ledger);
    add("grants", GrantsArgs{}, run_grants);
  }

  void exports() {
    for (const auto* table : {"entries", "figures", "lines", "periods"})
      out_.push_back(question(fmt::format("export csv --table {}", table),
                              {.path = {}, .as_of = as_of_, .to = {}, .table = table}));
    for (auto [form, name] :
         {std::pair(ExportForm::json, "json"), std::pair(ExportForm::hledger, "hledger"),
          std::pair(ExportForm::beancount, "beancount"), std::pair(ExportForm::open_grants, "360giving")})
      out_.push_back(
          question(fmt::format("export {}", name), {.form = form, .path = {}, .as_of = as_of_, .to = {}, .table = {}}));
  }

  const Area& area_;
  Date as_of_;
  const Choose& choose_;
  std::vector<Question> out_;
};

}  // namespace

std::vector<Question> questions(const Area& area, Date as_of, const Choose& choose) {
  return Asked(area, as_of, choose).all();
}

Environment in_memory(Texts& texts, Readers readers) {
  Environment env;
  env.today = *parse_date("2014-01-15");
  env.readers = readers;
  env.open = [&texts, readers](const std::string& path) -> Parsed<std::unique_ptr<Files>> {
    if (path != ".") return tl::unexpected(ParseProblem{"there is no such folder", ""});
    return files_in_memory(texts, readers);
  };
  env.parent = [](const std::string&) { return std::string(); };
  env.replace = [&texts](const std::string&, const std::string& path, std::optional<std::string_view> before,
                         std::string_view after) -> std::optional<ParseProblem> {
    auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == path; });
    bool same = found == texts.end() ? !before : before && *before == found->second;
    if (!same) return ParseProblem{"the file is not what was read", ""};
    std::string text(after);
    if (found == texts.end())
      texts.emplace_back(path, std::move(text));
    else
      found->second = std::move(text);
    return {};
  };
  return env;
}

Ran answer(const Texts& texts, const Question& question, const Asking& how) {
  auto copy = texts;
  auto env = in_memory(copy, how.readers);
  env.ci_log = how.ci_log;
  OutputArgs output;
  output.format = how.format;
  Ran ran;
  ran.status = question.ask(output, env);
  ran.out = std::move(env.out);
  ran.err = how.ci_log ? without_orders(std::move(env.err)) : std::move(env.err);  // as run() does
  return ran;
}

}  // namespace quorate::test
