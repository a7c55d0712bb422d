// How the data of a programme is written, in lib/programmes/. Areas do not write these: they name the programme.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(ResidentWording, "wording on residents")
    .required<&R::tests>("tests", "What it asks: every test must hold.")
    .quoted() END

    TABLE(ReviewDuty, "duty to review")
    .required<&R::of>("of", "What is reviewed.")
    .required<&R::every>("every", "How often.")
    .quoted() END

    TABLE(Undertaking, "undertaking")
    .required<&R::id>("id", "A short name, unique among undertakings.")
    .required<&R::text>("text", "What is undertaken.")
    .quoted() END

    TABLE(FeeDuty, "fee of the programme")
    .required<&R::rate>("rate", "How much.")
    .optional<&R::of>("of", "Of what.")
    .optional<&R::on_top>("on_top", "Whether it is paid in addition to the award.")
    .quoted() END

    TABLE(CloseOut, "close-out")
    .required<&R::spent_by>("spent_by", "By when all money should be spent.")
    .required<&R::closes>("closes", "When the programme ends.")
    .quoted() END

    TABLE(ProgrammeFile, "programme file")
    .optional<&R::format>("format", "The version of this format.")
    .required<&R::programme>("programme", "The word by which areas name it.")
    .required<&R::name>("name", "What it is called.")
    .optional<&R::members>("members", "How many members a group must have.")
    .optional<&R::residents>("residents", "How many must be residents, in each wording that the programme published.")
    .optional<&R::reviews>("reviews", "What must be reviewed.")
    .optional<&R::undertakings>("undertakings", "What every group undertakes.")
    .optional<&R::fee>("fee", "What the programme pays the organisation that holds the money.")
    .optional<&R::close_out>("close_out", "How it ends.") END

}  // namespace quorate
