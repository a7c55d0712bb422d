#include "govern/due.h"

#include <algorithm>
#include <tuple>

#include "govern/register.h"
#include "govern/reviews.h"

namespace quorate {
namespace {

// What is past when its day is: it cannot be done late.
bool only_happens(DueKind kind) {
  constexpr DueKind kinds[] = {DueKind::meeting,  DueKind::agenda_items, DueKind::activity_review, DueKind::embargo,
                               DueKind::contract, DueKind::plan_end,     DueKind::document_review};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

Span place_of(const AgmDue& agm) {
  auto span = written_at(agm);
  return span || !agm.after ? span : agm.after->meeting.date.span;
}

class Collector {
 public:
  Collector(const Area& area, Date as_of, int days)
      : area_(area), rules_(version_on(area.constitution, as_of)), as_of_(as_of), until_(add_days(as_of, days)) {}

  std::vector<Due> all() {
    for (const auto& meeting : area_.meetings) add_meeting(meeting);
    for (const auto& agm : next_agms(area_, as_of_))
      add({DueKind::agm, agm.latest, place_of(agm), "agm/" + iso(agm.latest), "", agm.after, agm.limit,
           agm.only_reading});
    if (area_.has_membership) add_terms();
    for (const auto& held : area_.membership.offices) add_office(held);
    add_reviews();
    for (const auto& priority : area_.plan.priorities)
      for (const auto& activity : priority.activities) add_activity(activity);
    for (const auto& activity : area_.plan.support) add_activity(activity);
    for (const auto& document : area_.documents.documents) add_document(document);
    add_plan_end();
    add_close_out();
    std::stable_sort(out_.begin(), out_.end(), [](const Due& a, const Due& b) {
      return std::tie(a.on, a.kind, a.subject) < std::tie(b.on, b.kind, b.subject);
    });
    return std::move(out_);
  }

 private:
  void add(Due due) {
    bool past = due.on < as_of_ && only_happens(due.kind);
    if (due.on <= until_ && !past) out_.push_back(std::move(due));
  }

  void add_meeting(const Meeting& meeting) {
    auto subject = "meeting/" + meeting.id;
    if (meeting.date() >= as_of_) add_coming(meeting, subject);
    if (auto by = publish_by(area_, meeting, as_of_))
      add({DueKind::minutes, *by, meeting.minutes->span, subject + "/minutes", meeting.id, &meeting});
    if (under_embargo(meeting, as_of_) && meeting.minutes->embargo->until)
      add({DueKind::embargo, **meeting.minutes->embargo->until, meeting.minutes->embargo->until->span,
           subject + "/embargo", meeting.id, &meeting});
  }

  void add_coming(const Meeting& meeting, const std::string& subject) {
    add({DueKind::meeting, meeting.date(), meeting.meeting.date.span, subject, meeting.id, &meeting});
    const auto* rules = version_for(area_.constitution, meeting);
    if (!rules || meeting.kind() == MeetingKind::sub_group || meeting.date() == as_of_) return;
    if (const auto* length = notice_length(*rules, meeting.kind());
        length && !(meeting.notice && meeting.notice->given))
      add({DueKind::notice, last_day_before(meeting.date(), *length), meeting.meeting.date.span, subject + "/notice",
           meeting.id, &meeting});
    if (rules->agenda && rules->agenda->items_due && is_group_meeting(meeting))
      add({DueKind::agenda_items, last_day_before(meeting.date(), **rules->agenda->items_due),
           meeting.meeting.date.span, subject + "/agenda", meeting.id, &meeting});
  }

  void add_terms() {
    for (const auto& seat : register_on(area_.membership, as_of_)) {
      if (!seat.term) continue;
      std::optional<Date> ends;
      if (seat.term->to) ends = **seat.term->to;
      if (rules_ && rules_->terms && rules_->terms->length) {
        auto limit = *seat.term->from + **rules_->terms->length;
        ends = ends ? std::min(*ends, limit) : limit;
      }
      if (ends) add({DueKind::term, *ends, seat.term->span, "member/" + seat.member->id.text, *seat.member->name});
    }
  }

  const Office* office(const std::string& wanted) const {
    if (!rules_) return nullptr;
    for (const auto& one : rules_->offices)
      if (*one.office == wanted) return &one;
    return nullptr;
  }

  void add_office(const OfficeHeld& held) {
    bool begun = !held.from || **held.from <= as_of_;
    if (!begun || (held.to && **held.to <= as_of_)) return;
    std::optional<Date> ends;
    if (held.to) ends = **held.to;
    const auto* rule = office(*held.office);
    if (rule && rule->term && held.from) {
      auto limit = **held.from + **rule->term;
      ends = ends ? std::min(*ends, limit) : limit;
    }
    const auto* member = area_.membership.find(held.member.text);
    auto who = member ? *member->name : held.member.text;
    if (ends) add({DueKind::office, *ends, held.span, "office/" + *held.office, *held.office + ", " + who});
  }

  void add_reviews() {
    if (auto review = plan_review(area_, as_of_)) add({DueKind::plan_review, review->due, review->rule, "plan/review"});
    if (auto review = partnership_review(area_, as_of_))
      add({DueKind::partnership_review, review->due, review->last.span, "partnership/review"});
  }

  void add_activity(const Activity& activity) {
    for (const auto& milestone : activity.milestones)
      if (!milestone.done || **milestone.done > as_of_)
        add({DueKind::milestone, milestone.due->last, milestone.due.span, "plan/milestones/" + milestone.id.text,
             *milestone.what});
    const auto subject = "plan/activities/" + activity.id.text;
    for (const auto& review : activity.reviews)
      if (auto day = day_of(review))
        add({DueKind::activity_review, *day, review.what.span, subject + "/review",
             *activity.name + ": " + *review.what});
    if (activity.contract)
      add({DueKind::contract, activity.contract->ends->last, activity.contract->ends.span, subject + "/contract",
           activity.contract->post.empty() ? *activity.name : activity.contract->post});
  }

  std::optional<Date> day_of(const Review& review) const {
    if (review.due) return review.due->value.last;
    bool starts = area_.plan.plan && area_.plan.plan->starts;
    return review.after && starts ? std::optional(**area_.plan.plan->starts + **review.after) : std::nullopt;
  }

  void add_document(const DocumentKept& document) {
    auto subject = "document/" + document.id.text;
    bool draft = !document.status || **document.status == DocumentStatus::draft;
    if (document.expected && draft)
      add({DueKind::document, document.expected->value.last, document.expected->span, subject, *document.title});
    if (document.review_by)
      add({DueKind::document_review, document.review_by->value.last, document.review_by->span, subject + "/review",
           *document.title});
  }

  void add_plan_end() {
    if (!area_.plan.plan || !area_.plan.plan->ends) return;
    const auto& plan = *area_.plan.plan;
    add({DueKind::plan_end, **plan.ends, plan.ends->span, "plan/ends", *plan.title});
  }

  void add_close_out() {
    if (!area_.programme || !area_.programme->close_out) return;
    if (area_.documents.closed && area_.documents.closed->value.first <= as_of_) return;
    const auto& dates = *area_.programme->close_out;
    for (const auto* one : {&dates.spent_by, &dates.closes}) {
      bool told = (*one)->last >= as_of_ || area_.has_documents;
      bool spent = one == &dates.spent_by;
      if (told)
        add({DueKind::close_out,
             (*one)->last,
             {},
             spent ? "programme/spent" : "programme/closes",
             spent ? "spent" : "closes"});
    }
  }

  const Area& area_;
  const ConstitutionVersion* rules_;
  Date as_of_, until_;
  std::vector<Due> out_;
};

}  // namespace

std::string_view name(DueKind kind) {
  constexpr std::string_view names[] = {"meeting",
                                        "notice",
                                        "agenda-items",
                                        "agm",
                                        "term",
                                        "office",
                                        "plan-review",
                                        "partnership-review",
                                        "activity-review",
                                        "milestone",
                                        "minutes",
                                        "embargo",
                                        "document",
                                        "document-review",
                                        "contract",
                                        "plan-end",
                                        "close-out",
                                        "grant-report"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Due> all_due(const Area& area, Date as_of, int days) { return Collector(area, as_of, days).all(); }

}  // namespace quorate
