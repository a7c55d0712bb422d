#include "exchange/open_grants.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "base/words.h"
#include "budget/chest.h"
#include "exchange/plain_line.h"

namespace quorate {
namespace {

constexpr std::string_view registered = "360G-";

bool good_in_ids(std::string_view text) {
  auto good = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), good);
}

// "Fern Singers & Co." as part of an id: `fern-singers-co`; empty where no letter of it can stand in one.
std::string slug(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (is_letter(c) || is_digit(c))
      out += lower(c);
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

// Something at somewhere with a dot: an address does not belong into open data.
bool holds_email(std::string_view text) {
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    auto word = text.substr(at + 1, text.find(' ', at) - at - 1);
    if (at > 0 && text[at - 1] != ' ' && word.find('.') != std::string_view::npos) return true;
  }
  return false;
}

class Publisher {
 public:
  Publisher(const Area& area, Date as_of) : area_(area) { out_.as_of = as_of; }

  OpenGrants publish() {
    about_all();
    for (const auto& figures : grants_of(area_, out_.as_of))
      if (figures.awarded) add(figures);
    if (out_.grants.empty())
      lacks(fmt::format("no grant was awarded by {}, so there is nothing to publish", text(out_.as_of)));
    return std::move(out_);
  }

 private:
  void lacks(std::string what) { out_.lacking.push_back(std::move(what)); }

  void read_prefix(const GrantPublishing& publishing) {
    if (!publishing.prefix) return lacks("grants.yaml: `publish` needs the `prefix` that 360Giving registered for you");
    std::string_view prefix = **publishing.prefix;
    if (prefix.starts_with(registered)) prefix.remove_prefix(registered.size());
    if (!good_in_ids(prefix))
      return lacks(fmt::format("grants.yaml: `{}` cannot be a prefix: it has letters, digits and hyphens alone",
                               **publishing.prefix));
    prefix_ = prefix;
  }

  void read_funder(const GrantPublishing& publishing) {
    const Ref<Organisation>* funder = publishing.funder ? &*publishing.funder : nullptr;
    if (!funder && area_.plan.area && area_.plan.area->locally_trusted_organisation)
      funder = &*area_.plan.area->locally_trusted_organisation;
    if (!funder)
      return lacks("grants.yaml: `publish` needs the `funder`, or plan.yaml the `locally_trusted_organisation`");
    const auto* found = area_.plan.organisation(funder->text);
    if (!found)
      return lacks(fmt::format("plan.yaml: the organisation `{}` is not among `organisations`", funder->text));
    out_.funder_name = plain_line(*found->name);
    out_.funder_id = identifier_of(*found);
    if (!found->identifier)
      lacks(fmt::format("plan.yaml: the organisation `{}` needs its `identifier`, such as `GB-CHC-1164883`",
                        funder->text));
  }

  // As written; else nothing.
  std::string identifier_of(const Organisation& one) {
    if (!one.identifier) return {};
    if (!good_in_ids(**one.identifier) || one.identifier->value.find('-') == std::string::npos)
      lacks(fmt::format("plan.yaml: `{}` is no identifier of an organisation: it looks like `GB-CHC-1164883`",
                        **one.identifier));
    return **one.identifier;
  }

  void about_all() {
    if (area_.plan.area) {
      out_.area = plain_line(*area_.plan.area->name);
      out_.place = plain_line(area_.plan.area->place);
    }
    const auto& publishing = area_.grants.publish;
    if (!publishing) {
      lacks("grants.yaml: there is no `publish` with the `prefix` that 360Giving registered for you");
      return;
    }
    read_prefix(*publishing);
    read_funder(*publishing);
    if (publishing->licence) out_.licence = **publishing->licence;
    if (publishing->data_source) out_.data_source = **publishing->data_source;
    read_programme();
  }

  void read_programme() {
    if (!area_.grants.rules || !area_.grants.rules->activity) return;
    out_.programme_code = area_.grants.rules->activity->text;
    for (const auto* line : lines_of(area_.plan))
      if (line->id.text == out_.programme_code) out_.programme_title = plain_line(*line->name);
  }

  std::string own_id(std::string_view what) const { return fmt::format("{}{}-{}", registered, prefix_, what); }

  // A person has no name here, and no words of theirs: these may name them too.
  void add_person(OpenGrant& grant, const std::string& id) {
    grant.person = true;
    grant.title = "Grant to an individual";
    grant.description = "A grant to one person; their name is not published";
    grant.recipient_id = own_id("individual-" + id);
    grant.recipient_name = "Individual Recipient";
  }

  void add_group(OpenGrant& grant, const Grant& from) {
    auto where = fmt::format("grants.yaml: the grant `{}`", from.id.text);
    if (!from.title) lacks(where + " needs a `title`");
    if (!from.use) lacks(where + " needs `use`: what the money is for");
    if (from.title) grant.title = plain_line(**from.title);
    if (from.use) grant.description = plain_line(**from.use);
    name_recipient(grant, from, where);
    for (const auto* text : {&grant.title, &grant.description, &grant.recipient_name})
      if (holds_email(*text)) lacks(where + " holds what looks like an email address");
  }

  // The group that applied. An organisation beside it may be the one that holds the money for it.
  void name_recipient(OpenGrant& grant, const Grant& from, const std::string& where) {
    const auto* known = from.organisation ? area_.plan.organisation(from.organisation->text) : nullptr;
    if (from.applicant && known && **from.applicant != *known->name) known = nullptr;
    if (!from.applicant && !known) return lacks(where + " needs its `applicant` or `organisation`");
    grant.recipient_name = plain_line(from.applicant ? **from.applicant : *known->name);
    if (known) grant.recipient_id = identifier_of(*known);
    if (!grant.recipient_id.empty()) return;
    auto name = known ? known->id.text : slug(grant.recipient_name);
    if (name.empty())
      return lacks(where + " needs an `organisation`: its applicant's name gives no id in plain letters");
    grant.recipient_id = own_id("org-" + name);
  }

  void add(const GrantFigures& figures) {
    const auto& from = *figures.grant;
    OpenGrant grant{own_id(from.id.text), "", "", {}, {}, figures.award, figures.awarded_on, false, "", ""};
    auto where = fmt::format("grants.yaml: the grant `{}`", from.id.text);
    if (!from.award || !from.award->amount) lacks(where + " needs the `amount` of its `award`");
    if (!grant.on) lacks(where + " needs the day of its `award`: `on`, or the `decision`");
    if (from.amount) grant.applied_for = **from.amount;
    if (!from.payments.empty()) grant.paid = figures.paid;
    from.for_a_person() ? add_person(grant, from.id.text) : add_group(grant, from);
    out_.grants.push_back(std::move(grant));
  }

  const Area& area_;
  std::string prefix_;
  OpenGrants out_;
};

}  // namespace

OpenGrants open_grants(const Area& area, Date as_of) { return Publisher(area, as_of).publish(); }

}  // namespace quorate
