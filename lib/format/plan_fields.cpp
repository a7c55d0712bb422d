// How plan.yaml is written: one table for each of its records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(BoundaryChange, "boundary change")
    .required<&R::what>("what", "What changed about the area's boundary.")
    .optional<&R::agreed>("agreed", "When it was agreed; left out while it is only applied for.") END

    TABLE(AreaInfo, "area")
    .required<&R::name>("name", "The area's name, as it heads every report.")
    .optional<&R::place>("place", "The town or district.")
    .optional<&R::programme>("programme", "The funder's programme whose rules apply as well, such as `big-local`.")
    .optional<&R::locally_trusted_organisation>("locally_trusted_organisation",
                                                "The organisation that holds the money.", Reads::leads)
    .optional<&R::boundary_changes>("boundary_changes", "Changes of the boundary: they change who is a resident.",
                                    Reads::words) END

    TABLE(Award, "award")
    .required<&R::amount>("amount", "How much was awarded.")
    .required<&R::date>("date", "When it was awarded.")
    .optional<&R::from>("from", "Who awarded it.", Reads::words) END

    TABLE(PlanInfo, "plan")
    .required<&R::title>("title", "What the document is called.", Reads::words)
    .optional<&R::status>("status", "How far it has come.")
    .optional<&R::on>("on", "The day on which it reached that status.")
    .optional<&R::starts>("starts", "The first day it covers.")
    .optional<&R::ends>("ends", "The last day it covers.")
    .optional<&R::review>("review", "How often it is to be reviewed.")
    .optional<&R::reviewed>("reviewed", "The days on which it was reviewed.") END

    TABLE(Organisation, "organisation")
    .required<&R::id>("id", "A short name, unique among organisations, by which other lines refer to it.")
    .required<&R::name>("name", "Its name.")
    .optional<&R::kind>("kind", "What it is: charity, council, school, post ... in your own words.", Reads::words)
    .optional<&R::identifier>("identifier", "Its official identifier as org-id.guide writes it, such as `GB-CHC-1164883`: open data on grants needs it.", Reads::words) END

    TABLE(Period, "period")
    .required<&R::id>("id", "A short name, such as `y1` or `y1a`.")
    .required<&R::ends>("ends", "Its last day.")
    .optional<&R::starts>("starts", "Its first day; for a part, left out, the day after the part before it.")
    .optional<&R::name>("name", "What the tables call it; left out, its id.", Reads::words)
    .optional<&R::parts>("parts", "The shorter periods it is made of, in order, without gaps.") END

    TABLE(Evidence, "piece of evidence")
    .required<&R::id>("id", "A short name by which needs refer to it.")
    .required<&R::what>("what", "What was done: a survey, a film, an event.")
    .optional<&R::by>("by", "Who did it.")
    .optional<&R::from>("from", "When it began.")
    .optional<&R::to>("to", "When it ended.")
    .optional<&R::people>("people", "How many people took part.")
    .optional<&R::file>("file", "A document in this folder that shows it.") END

    TABLE(Need, "need")
    .required<&R::id>("id", "A short name, unique among needs.")
    .required<&R::text>("text", "What is needed.")
    .optional<&R::evidence>("evidence", "The pieces of evidence that show it.")
    .optional<&R::concerns>("concerns", "Single concerns that people named.") END

    TABLE(Outcome, "outcome")
    .required<&R::id>("id", "A short name by which priorities refer to it.")
    .required<&R::text>("text", "What will be different.", Reads::words) END

    TABLE(Measure, "measure")
    .required<&R::id>("id", "A short name, unique among measures.")
    .required<&R::text>("text", "How we will know that we made a difference.", Reads::words)
    .optional<&R::name>("name", "What it is about.", Reads::words) END

    TABLE(Milestone, "milestone")
    .required<&R::id>("id", "A short name, unique among milestones.")
    .required<&R::what>("what", "What will have been reached.")
    .required<&R::due>("due", "By when: a day, or a month (then by its last day).")
    .optional<&R::after>("after", "The milestone that has to come first.")
    .optional<&R::done>("done", "The day on which it was reached.")
    .optional<&R::depends_on>("depends_on", "What else it depends on, in words.", Reads::words) END

    TABLE(Review, "review")
    .required<&R::what>("what", "What will be looked at.")
    .optional<&R::due>("due", "By when.")
    .optional<&R::after>("after", "Or how long after the plan's start.") END

    TABLE(Cost, "cost")
    .required<&R::what>("what", "What is paid for.", Reads::words)
    .required<&R::amount>("amount", "How much, each time.")
    .optional<&R::times>("times", "How many times; left out, once.")
    .optional<&R::provisional>("provisional", "Whether it is spent only if needed.") END

    TABLE(Contract, "contract")
    .required<&R::ends>("ends", "The day or month in which it ends.")
    .optional<&R::post>("post", "The post.", Reads::words)
    .optional<&R::hours_a_week>("hours_a_week", "Its hours.", Reads::words)
    .optional<&R::clause>("clause", "Where the document says so.", Reads::words) END

    TABLE(Activity, "activity")
    .required<&R::id>("id", "A short name, unique among activities, by which other files refer to it.")
    .required<&R::name>("name", "Its name, as the tables print it.")
    .optional<&R::aims>("aims", "What it is for.", Reads::words)
    .optional<&R::actions>("actions", "What will be done.", Reads::words)
    .optional<&R::timescale>("timescale", "The document's words about time.", Reads::words)
    .optional<&R::lead>("lead", "The body that leads it and is accountable for it.", Reads::leads)
    .optional<&R::lead_candidates>("lead_candidates", "Bodies that may lead it, while none is confirmed.", Reads::leads)
    .optional<&R::lead_note>("lead_note", "The document's words about the lead.", Reads::words)
    .optional<&R::support>("support", "Bodies that help.", Reads::words)
    .optional<&R::budget>("budget", "How much in each period: a year, or its parts, as the plan gives it.",
                          Reads::lines)
    .optional<&R::costs>("costs", "The prose's own arithmetic, checked against the budget.", Reads::costs)
    .optional<&R::measures>("measures", "The measures that belong to this activity alone.", Reads::measures)
    .optional<&R::milestones>("milestones", "What is to be reached by when.", Reads::milestones)
    .optional<&R::reviews>("reviews", "When it will be looked at again.", Reads::words)
    .optional<&R::contract>("contract", "The contract of a post paid from this line.", Reads::milestones)
    .optional<&R::clause>("clause", "Where the document describes it.", Reads::words) END

    TABLE(PrintedCounts, "set of printed counts")
    .optional<&R::outcomes>("outcomes", "How many outcomes the text says there are.")
    .optional<&R::priorities>("priorities", "How many priorities.")
    .optional<&R::activities>("activities", "How many activities.")
    .optional<&R::intended_outcomes>("intended_outcomes", "How many intended outcomes.")
    .optional<&R::measures>("measures", "How many measures.")
    .optional<&R::clause>("clause", "Where it says so.", Reads::words) END

    TABLE(Priority, "priority")
    .required<&R::id>("id", "A short name, unique among priorities.")
    .required<&R::name>("name", "Its name, as the tables print it.")
    .optional<&R::serves>("serves", "The outcomes it serves.", Reads::outcomes)
    .optional<&R::issues>("issues", "The issues that were discussed.", Reads::words)
    .optional<&R::intended_outcomes>("intended_outcomes", "What will be different.", Reads::outcomes)
    .optional<&R::measures>("measures", "How we will know.", Reads::measures)
    .optional<&R::printed>("printed", "How many of these the document says there are.", Reads::printed)
    .optional<&R::activities>("activities", "The lines of the plan under this priority.") END

    TABLE(OtherIncome, "other income")
    .required<&R::what>("what", "Where it comes from.")
    .optional<&R::period>("period", "The period it is for.")
    .optional<&R::amount>("amount", "How much.")
    .optional<&R::kind>("kind", "Cash, or help in kind (never added to cash).") END

    TABLE(Fee, "fee")
    .required<&R::id>("id", "A short name, unique among fees.")
    .required<&R::name>("name", "Its name.")
    .required<&R::rate>("rate", "The share that is paid.")
    .optional<&R::of>("of", "Of what: the money drawn down, or planned.")
    .optional<&R::on_top>("on_top", "Whether it is paid in addition to the award; left out, yes.")
    .optional<&R::clause>("clause", "Where it is agreed.", Reads::words) END

    TABLE(PrintedLine, "printed line")
    .optional<&R::total>("total", "The line's printed total.")
    .optional<&R::share>("share", "The line's printed share.") END

    TABLE(Printed, "set of printed figures")
    .optional<&R::columns>("columns", "The printed total of each column.")
    .optional<&R::total>("total", "The printed grand total.")
    .optional<&R::share_of_award>("share_of_award", "The printed share of the award that the plan comes to.")
    .optional<&R::share_heading>("share_heading", "The words printed above the column of shares.")
    .optional<&R::balance>("balance", "What is printed as left of the award after each period.")
    .optional<&R::fees>("fees", "The printed fee of each period.")
    .optional<&R::lines>("lines", "What is printed at the end of each line.")
    .optional<&R::rounded>("rounded", "To what the printed amounts are rounded, where the document says so.")
    .optional<&R::outcomes>("outcomes", "How many outcomes the text says there are.")
    .optional<&R::priorities>("priorities", "How many priorities.")
    .optional<&R::clause>("clause", "Where these figures stand in the document.", Reads::words) END

    TABLE(Promise, "promise")
    .required<&R::id>("id", "A short name, unique among promises.")
    .required<&R::what>("what", "What was promised.")
    .optional<&R::how_often>("how_often", "How often, in the document's words.")
    .optional<&R::due>("due", "By when.")
    .optional<&R::who>("who", "Who does it.")
    .optional<&R::cost>("cost", "What it costs, in the document's words.") END

    TABLE(Communications, "communications plan")
    .optional<&R::aims>("aims", "What it is for.")
    .optional<&R::stakeholders>("stakeholders", "Who is to be reached.")
    .optional<&R::channels>("channels", "By what means.")
    .optional<&R::in_place>("in_place", "What there is already.")
    .optional<&R::promises>("promises", "What was promised, how often and by whom.") END

    TABLE(Partner, "partner")
    .optional<&R::organisation>("organisation", "The id of the organisation, if it has one.")
    .optional<&R::name>("name", "Or its name, or the kind of group.")
    .optional<&R::contact>("contact", "Whether we have a contact there.") END

    TABLE(Evaluation, "evaluation")
    .optional<&R::asks>("asks", "What the story of the work has to tell.")
    .optional<&R::application_questions>("application_questions", "What those who apply for money are asked.")
    .optional<&R::evidence_at_least>("evidence_at_least", "How many kinds of evidence they must give.", Reads::grants) END

    TABLE(Risk, "risk")
    .required<&R::id>("id", "A short name, unique among risks.")
    .required<&R::text>("text", "What may go wrong.")
    .optional<&R::response>("response", "What will be done about it.") END

    TABLE(Gap, "gap")
    .required<&R::id>("id", "A short name, unique among gaps.")
    .required<&R::text>("text", "What is missing in the area.") END

    TABLE(Step, "step")
    .required<&R::what>("what", "What was done.")
    .optional<&R::when>("when", "When.")
    .optional<&R::status>("status", "Whether it is completed, ongoing or planned.") END

    TABLE(RetiredLine, "retired line")
    .required<&R::id>("id", "The id that it had as an activity.")
    .required<&R::name>("name", "Its name, as reports still print it.")
    .optional<&R::merged_into>("merged_into", "The line of the plan that took its place.")
    .optional<&R::from>("from", "The first day on which it was no longer a line of the plan.") END

    TABLE(PlanFile, "plan file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::area>("area", "The area.", Reads::area)
    .optional<&R::awards>("awards", "The money awarded to the area, by date.", Reads::awards)
    .optional<&R::plan>("plan", "The plan as a document: title, status, dates.", Reads::plan)
    .optional<&R::organisations>("organisations", "The bodies that the plan names.", Reads::leads)
    .optional<&R::periods>("periods", "The periods that the budget is planned in, as a tree: years and their parts.",
                           Reads::periods)
    .optional<&R::vision>("vision", "What the area wants to become.", Reads::words)
    .optional<&R::vision_arose>("vision_arose", "How the vision came about.", Reads::words)
    .optional<&R::values>("values", "The principles behind the choices.", Reads::words)
    .optional<&R::evidence>("evidence", "What the needs rest on.", Reads::words)
    .optional<&R::needs>("needs", "What the area needs, with the evidence for it.", Reads::words)
    .optional<&R::outcomes>("outcomes", "What will be different in the end.", Reads::outcomes)
    .optional<&R::priorities>("priorities", "The priorities, each with its activities.", Reads::lines)
    .optional<&R::support>("support", "Lines that serve the whole plan: coordinator, communications, meetings.",
                           Reads::lines)
    .optional<&R::retired>("retired", "Headings of earlier plans that the ledger may still name.", Reads::lines)
    .optional<&R::other_income>("other_income", "Money or help from elsewhere.", Reads::words)
    .optional<&R::fees>("fees", "Fees on the money, such as the trusted organisation's.", Reads::fees)
    .optional<&R::printed>("printed", "The figures that the published document prints, checked against the lines.",
                           Reads::printed)
    .optional<&R::communications>("communications", "How people are told and heard.", Reads::words)
    .optional<&R::partners>("partners", "Who the partnership works with.", Reads::partners)
    .optional<&R::evaluation>("evaluation", "How the story of the work is told.", Reads::words)
    .optional<&R::risks>("risks", "What may go wrong, and the response.", Reads::risks)
    .optional<&R::gaps>("gaps", "What the area lacks.", Reads::words)
    .optional<&R::timeline>("timeline", "How the plan was made.", Reads::words) END

}  // namespace quorate
