// How documents.yaml is written: one table for each of its records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(DocumentKept, "document")
    .required<&R::id>("id", "A short name, unique among documents.")
    .required<&R::title>("title", "What it is called.")
    .optional<&R::kind>("kind", "What it is: `agreement`, `policy` ... in your own words.")
    .optional<&R::status>("status", "How far it has come.")
    .optional<&R::on>("on", "When it reached that status.")
    .optional<&R::expected>("expected", "By when it is to be submitted or agreed.")
    .optional<&R::to_be_signed>("to_be_signed", "Whether it has to be signed.")
    .optional<&R::review_by>("review_by", "By when it is to be looked at again.")
    .optional<&R::file>("file", "The document itself, as a path inside the area.") END

    TABLE(UndertakingEvidence, "evidence of an undertaking")
    .required<&R::what>("what", "What shows that it is kept.")
    .optional<&R::on>("on", "From when it is.")
    .optional<&R::file>("file", "A file that holds it.")
    .optional<&R::meeting>("meeting", "The meeting whose minutes hold it.") END

    TABLE(UndertakingKept, "undertaking kept")
    .required<&R::undertaking>("undertaking", "The id of one of the programme's undertakings.")
    .optional<&R::text>("text", "What it says, in the words of the area's own document.", Reads::words)
    .optional<&R::evidence>("evidence", "What shows that it is kept.") END

    TABLE(ReviewHeld, "review held")
    .required<&R::of>("of", "What was reviewed.")
    .required<&R::on>("on", "When.")
    .optional<&R::at>("at", "At which meeting.") END

    TABLE(DocumentsFile, "documents file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::documents>("documents", "The group's documents.")
    .optional<&R::undertakings>("undertakings", "What the group has undertaken to do, and the evidence that it does.")
    .optional<&R::reviews>("reviews", "Reviews of the partnership, its membership or the plan that were held.")
    .optional<&R::closed>("closed", "When the area's funding was closed out.") END

}  // namespace quorate
