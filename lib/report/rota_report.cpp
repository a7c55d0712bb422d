#include "report/rota_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/answer_report.h"
#include "rules/answer_words.h"

namespace quorate {
namespace {

struct Found {
  const ConstitutionVersion* rules = nullptr;
  Body body;
  Answer honours;
  NextAgm agm;
  std::optional<Rota> rota;
};

Found find(const Area& area, const RotaQuestion& question) {
  Found out;
  out.rules = version_on(area.constitution, question.as_of);
  out.body = body_of(register_on(area.membership, question.as_of));
  out.honours = rota_honours_terms(out.rules, out.body);
  out.agm = question.agm ? NextAgm{*question.agm, AgmDay::given} : next_agm(area, question.as_of);
  out.rota = proposed_rota(area, question.as_of, out.agm.day, question.years);
  return out;
}

const TermRule* terms_of(const Found& found) {
  return found.rules && found.rules->terms ? &*found.rules->terms : nullptr;
}

std::string rules_words(const Found& found) {
  const auto* terms = terms_of(found);
  if (!found.rules)
    return "No constitution is in force: how long a term lasts and how many stand down each year are not set in this "
           "area's files.";
  auto length = terms && terms->length
                    ? fmt::format("A term lasts at most {}, its anniversary included", text(**terms->length))
                    : std::string("How long a term lasts is not set");
  auto number = terms && terms->stand_down
                    ? fmt::format("at least {} stand down each year",
                                  counted(static_cast<std::size_t>(a_year(*terms->stand_down)), "member"))
                    : std::string("how many stand down each year is not set");
  return fmt::format("{}; {}.", length, number);
}

std::string number_in(const Working& working, std::string_view name) {
  for (const auto& figure : working)
    if (figure.name == name) return figure.value;
  return {};
}

std::string honours_words(const Found& found, const std::string& reading, Verdict verdict, const Working& working) {
  const auto& terms = *terms_of(found);
  bool voting_alone = non_voting_counted(*found.rules) == false && has_non_voting(found.body);
  auto who = !reading.empty() ? fmt::format(" ({})", reading)
             : voting_alone   ? fmt::format(" ({} members not counted)", non_voting_word(found.body))
                              : std::string();
  auto needed = number_in(working, "needed each year");
  auto out = fmt::format("{} a year clear {} people in {}, and there are {}{}: ", a_year(*terms.stand_down),
                         number_in(working, "people that this clears"), text(**terms.length),
                         number_in(working, "members"), who);
  if (verdict == Verdict::yes) return out + "the rota can honour the limit.";
  auto would = needed.empty() ? std::string("no number each year would") : fmt::format("{} a year would", needed);
  return out + (verdict == Verdict::no ? "the rota alone cannot honour the limit; " : "that depends; ") + would + ".";
}

// The limit is everybody's, also of those whom the rules do not count among the members.
void tell_whom(const Found& found, Document& out) {
  auto silent = [](const Head& head) { return head.votes == YesNoUnknown::no; };
  if (found.honours.answer == Verdict::not_set || non_voting_counted(*found.rules).value_or(false)) return;
  if (std::none_of(found.body.begin(), found.body.end(), silent)) return;
  out.blocks.push_back(
      Paragraph{fmt::format("Turns are taken by all {} who serve, {} members among them: the limit on "
                            "terms holds for them too.",
                            found.body.size(), non_voting_word(found.body))});
}

void tell_honours(const Found& found, Document& out) {
  if (found.honours.answer == Verdict::not_set) return;
  if (found.honours.readings.empty())
    out.blocks.push_back(Paragraph{honours_words(found, {}, found.honours.answer, found.honours.working)});
  for (const auto& reading : found.honours.readings)
    out.blocks.push_back(Paragraph{honours_words(found, reading.name, reading.answer, reading.working)});
}

std::string agm_words(const NextAgm& agm) {
  auto day = text(agm.day);
  switch (agm.how) {
    case AgmDay::given:
      return fmt::format("The next annual meeting is taken to be on {}, as asked.", day);
    case AgmDay::recorded:
      return fmt::format("The next annual meeting is on {}.", day);
    case AgmDay::year_after_last:
      return fmt::format("The next annual meeting is taken to be on {}, a year after the last one.", day);
    case AgmDay::year_after_elections:
      return fmt::format("The next annual meeting is taken to be on {}, a year after the last elections.", day);
    case AgmDay::not_known:
      break;
  }
  return fmt::format(
      "When the next annual meeting is to be held is not known; it is taken to be at once, on {}. `--agm DATE` sets "
      "the day.",
      day);
}

std::string names_of(const std::vector<Serving>& people) {
  std::vector<std::string> names;
  for (const auto& one : people)
    names.push_back(one.ends() ? fmt::format("{} (by {})", *one.seat.member->name, text(*one.ends()))
                               : *one.seat.member->name);
  return joined(names);
}

std::string limit_words(const RotaTurn& turn) {
  auto ends = turn.serving.ends();
  return ends ? iso(*ends) : "not known";
}
std::string began_words(const RotaTurn& turn) {
  return turn.serving.seat.term ? iso(*turn.serving.seat.term->from) : "not written";
}

struct Cells {
  std::string name, resident, votes, began, limit, why;
};
Cells cells_of(const RotaTurn& turn) {
  const auto& seat = turn.serving.seat;
  return {*seat.member->name,
          std::string(words(seat.resident)),
          std::string(words(seat.votes)),
          turn.again ? "again" : began_words(turn),
          turn.again ? "" : limit_words(turn),
          turn.must ? "must" : "may"};
}

std::string left_words(const RotaYear& year) {
  return fmt::format("{} of {}", year.residents_left.have, year.residents_left.base);
}

Table rota_table(const Rota& rota) {
  Table table{{"Stands down", "Resident", "Votes", "Term began", "Ends by", "Now"}, {}};
  for (const auto& year : rota.years) {
    table.rows.push_back(
        group_row(fmt::format("Annual meeting {}: {}", text(year.agm), counted(year.stand_down.size(), "member"))));
    for (const auto& turn : year.stand_down) {
      auto cells = cells_of(turn);
      table.rows.push_back({TableRow::Kind::line,
                            {text_cell(cells.name), text_cell(cells.resident), text_cell(cells.votes),
                             text_cell(cells.began), text_cell(cells.limit), text_cell(cells.why)}});
    }
    table.rows.push_back({TableRow::Kind::subtotal,
                          {text_cell(fmt::format("residents left, if all were lost: {}{}", left_words(year),
                                                 year.majority ? "" : ", no majority"))}});
  }
  return table;
}

Table flat_table(const Rota& rota) {
  Table table{{"Annual meeting", "Id", "Stands down", "Resident", "Votes", "Term began", "Ends by", "Now",
               "Voting residents left", "Voting members left"},
              {}};
  for (const auto& year : rota.years)
    for (const auto& turn : year.stand_down) {
      auto cells = cells_of(turn);
      table.rows.push_back(
          {TableRow::Kind::line,
           {text_cell(iso(year.agm)), text_cell(turn.serving.seat.member->id.text), text_cell(cells.name),
            text_cell(cells.resident), text_cell(cells.votes), text_cell(cells.began), text_cell(cells.limit),
            text_cell(cells.why), number_cell(static_cast<std::size_t>(year.residents_left.have)),
            number_cell(static_cast<std::size_t>(year.residents_left.base))}});
    }
  return table;
}

std::string majority_words(const Rota& rota) {
  std::vector<std::string> lost;
  for (const auto& year : rota.years)
    if (!year.majority) lost.push_back(text(year.agm));
  if (lost.empty())
    return "Residents stay in the majority of voting members at every step, even if all who stand down were lost.";
  if (!rota.searched)
    return fmt::format(
        "Residents would not surely stay in the majority of voting members if all who stand down were lost at the "
        "meeting "
        "of {}. In a group of more than {} only the order by time in office is looked at.",
        joined(lost), most_searched);
  return fmt::format(
      "No order of standing down in these numbers keeps residents surely in the majority of voting members at every "
      "step: "
      "if all who stand down were lost, it would be gone at the meeting of {}.",
      joined(lost));
}

void tell_rota(const Found& found, Document& out) {
  const auto& rota = *found.rota;
  out.blocks.push_back(Paragraph{agm_words(found.agm)});
  if (!rota.overdue.empty())
    out.blocks.push_back(
        Paragraph{full_stop("Before that meeting the terms of these must end: " + names_of(rota.overdue))});
  if (!rota.not_recorded.empty())
    out.blocks.push_back(
        Paragraph{full_stop("Since when these serve is not written, so they are planned for the next meeting: " +
                            names_of(rota.not_recorded))});
  if (found.body.empty()) return;
  tell_whom(found, out);
  out.blocks.push_back(rota_table(rota));
  out.blocks.push_back(Paragraph{majority_words(rota)});
  out.blocks.push_back(Paragraph{
      "This is a proposal: the longest in office stand down first, in numbers as even as the limit allows, unless "
      "another "
      "order keeps the majority. \"must\" is whose term cannot run to the meeting after. Those who stand down are "
      "reckoned "
      "to be elected again, or followed by somebody like them; residency that is not known counts as not resident."});
}

Json turn_json(const RotaTurn& turn) {
  const auto& seat = turn.serving.seat;
  return JsonObject{{"id", seat.member->id.text},
                    {"name", *seat.member->name},
                    {"resident", words(seat.resident)},
                    {"votes", words(seat.votes)},
                    {"again", turn.again},
                    {"term_began", seat.term && !turn.again ? Json(iso(*seat.term->from)) : Json()},
                    {"term_ends_by", turn.again ? Json() : date_json(turn.serving.ends())},
                    {"must", turn.must}};
}

Json people_json(const std::vector<Serving>& people) {
  JsonList out;
  for (const auto& one : people) out.push_back(one.seat.member->id.text);
  return out;
}

Json years_json(const Rota& rota) {
  JsonList out;
  for (const auto& year : rota.years) {
    JsonList turns;
    for (const auto& turn : year.stand_down) turns.push_back(turn_json(turn));
    out.push_back(JsonObject{{"agm", iso(year.agm)},
                             {"stand_down", std::move(turns)},
                             {"residents_left", JsonObject{{"have", std::int64_t{year.residents_left.have}},
                                                           {"of", std::int64_t{year.residents_left.base}}}},
                             {"majority", year.majority}});
  }
  return out;
}

Json proposal_json(const Found& found) {
  if (!found.rota) return {};
  return JsonObject{{"years", years_json(*found.rota)},
                    {"searched", found.rota->searched},
                    {"overdue", people_json(found.rota->overdue)},
                    {"beginning_not_written", people_json(found.rota->not_recorded)}};
}

std::string_view word(AgmDay how) {
  constexpr std::string_view names[] = {"given", "recorded", "year-after-last", "year-after-elections", "not-known"};
  return names[static_cast<std::size_t>(how)];
}

}  // namespace

Document rota_document(const Area& area, const RotaQuestion& question) {
  auto found = find(area, question);
  Document out;
  if (question.flat) {
    out.blocks.push_back(flat_table(found.rota.value_or(Rota{})));
    return out;
  }
  out.blocks.push_back(
      Heading{1, fmt::format("{}: who stands down when, as of {}", area.called(), text(question.as_of))});
  out.blocks.push_back(Paragraph{rules_words(found)});
  if (found.body.empty()) out.blocks.push_back(Paragraph{"Nobody is a member on this day."});
  tell_honours(found, out);
  if (found.rota) tell_rota(found, out);
  return out;
}

Json rota_json(const Area& area, const RotaQuestion& question) {
  auto found = find(area, question);
  const auto* terms = terms_of(found);
  return report_json(
      area, question.as_of,
      {{"term_length", terms && terms->length ? Json(text(**terms->length)) : Json()},
       {"stand_down_each_year", terms && terms->stand_down ? Json(std::int64_t{a_year(*terms->stand_down)}) : Json()},
       {"honours_limit", JsonObject{{"answer", name(found.honours.answer)},
                                    {"readings", readings_json(found.honours)},
                                    {"working", working_json(found.honours.working)},
                                    {"clause", found.honours.clause}}},
       {"next_agm", JsonObject{{"day", iso(found.agm.day)}, {"how", word(found.agm.how)}}},
       {"proposal", proposal_json(found)}});
}

}  // namespace quorate
