#include "exchange/open_grants.h"

namespace quorate {
namespace {

// The day asked about is as far as this program knows when anything was last changed.
std::string modified(const OpenGrants& grants) { return iso(grants.as_of) + "T00:00:00Z"; }

Json organisations(const std::string& id, const std::string& name) {
  return JsonList{JsonObject{{"id", id}, {"name", name}}};
}

// What may be absent is left out: an empty text would say that it is known to be empty.
void add(JsonObject& to, const char* key, const std::string& text) {
  if (!text.empty()) to.emplace_back(key, text);
}

Json grant_json(const OpenGrants& all, const OpenGrant& grant) {
  JsonObject out{{"id", grant.id}, {"title", grant.title}, {"description", grant.description}, {"currency", "GBP"}};
  if (grant.applied_for) out.emplace_back("amountAppliedFor", *grant.applied_for);
  out.emplace_back("amountAwarded", grant.awarded);
  if (grant.paid) out.emplace_back("amountDisbursed", *grant.paid);
  if (grant.on) out.emplace_back("awardDate", iso(*grant.on));
  if (grant.person)
    out.emplace_back("recipientIndividual", JsonObject{{"id", grant.recipient_id}, {"name", grant.recipient_name}});
  else
    out.emplace_back("recipientOrganization", organisations(grant.recipient_id, grant.recipient_name));
  out.emplace_back("fundingOrganization", organisations(all.funder_id, all.funder_name));
  if (!all.area.empty()) out.emplace_back("beneficiaryLocation", JsonList{JsonObject{{"name", all.area}}});
  if (!all.programme_code.empty()) {
    JsonObject programme{{"code", all.programme_code}};
    add(programme, "title", all.programme_title);
    out.emplace_back("grantProgramme", JsonList{std::move(programme)});
  }
  out.emplace_back("dateModified", modified(all));
  add(out, "dataSource", all.data_source);
  return out;
}

TableCell where_written(const std::optional<Money>& amount) {
  return amount ? money_cell(*amount, Pence::always) : text_cell("");
}

TableRow sheet_row(const OpenGrants& all, const OpenGrant& grant) {
  auto unless_person = [&](const std::string& text) { return text_cell(grant.person ? "" : text); };
  auto if_person = [&](const std::string& text) { return text_cell(grant.person ? text : ""); };
  return {TableRow::Kind::line,
          {text_cell(grant.id), text_cell(grant.title), text_cell(grant.description), text_cell("GBP"),
           where_written(grant.applied_for), money_cell(grant.awarded, Pence::always), where_written(grant.paid),
           text_cell(grant.on ? iso(*grant.on) : ""), unless_person(grant.recipient_id),
           unless_person(grant.recipient_name), if_person(grant.recipient_id), if_person(grant.recipient_name),
           text_cell(all.funder_id), text_cell(all.funder_name), text_cell(all.programme_code),
           text_cell(all.programme_title), text_cell(all.area), text_cell(modified(all)), text_cell(all.data_source)}};
}

}  // namespace

Json open_grants_json(const OpenGrants& grants) {
  JsonObject out{{"version", "1.4"}};
  add(out, "title", grants.area.empty() ? "" : grants.area + " grants");
  out.emplace_back("publisher", JsonObject{{"name", grants.funder_name}, {"identifier", grants.funder_id}});
  add(out, "license", grants.licence);
  out.emplace_back("modified", modified(grants));
  JsonList list;
  for (const auto& grant : grants.grants) list.push_back(grant_json(grants, grant));
  out.emplace_back("grants", std::move(list));
  return out;
}

// The headings are the titles of the standard's fields, `Parent:Child` where one stands inside another.
Document open_grants_sheet(const OpenGrants& grants) {
  Table table{
      {"Identifier", "Title", "Description", "Currency", "Amount Applied For", "Amount Awarded", "Amount Disbursed",
       "Award Date", "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Ind:Identifier", "Recipient Ind:Name",
       "Funding Org:Identifier", "Funding Org:Name", "Grant Programme:Code", "Grant Programme:Title",
       "Beneficiary Location:Name", "Last Modified", "Data Source"},
      {}};
  for (const auto& grant : grants.grants) table.rows.push_back(sheet_row(grants, grant));
  return {{std::move(table)}};
}

}  // namespace quorate
