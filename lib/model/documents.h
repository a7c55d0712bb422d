// documents.yaml: the group's documents and how far each has come; what it has undertaken to do, with the evidence that
// it does; reviews that were held.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/located.h"
#include "model/meeting.h"
#include "model/programme.h"

namespace quorate {

enum class DocumentStatus { draft, submitted, agreed, signed_ };

struct DocumentKept {
  Id<DocumentKept> id;
  Text title;
  std::string kind;  // agreement, policy, plan ... in the area's own word
  std::optional<Located<DocumentStatus>> status;
  std::optional<Located<DateOrMonth>> on;        // when it reached that status
  std::optional<Located<DateOrMonth>> expected;  // by when it is to be submitted or agreed
  std::optional<Located<YesNo>> to_be_signed;
  std::optional<Located<DateOrMonth>> review_by;
  std::optional<AreaPath> file;
  Span span;
};

struct UndertakingEvidence {
  Text what;
  std::optional<Located<DateOrMonth>> on;
  std::optional<AreaPath> file;
  std::optional<Ref<Meeting>> meeting;
};

// What the group says of one of its undertakings.
struct UndertakingKept {
  Ref<Undertaking> undertaking;
  std::string text;  // in the words of the area's own document
  std::vector<UndertakingEvidence> evidence;
  Span span;
};

struct ReviewHeld {
  Located<ReviewOf> of;
  Located<DateOrMonth> on;
  std::optional<Ref<Meeting>> at;
  Span span;
};

struct Documents {
  std::vector<DocumentKept> documents;
  std::vector<UndertakingKept> undertakings;
  std::vector<ReviewHeld> reviews;
  std::optional<Located<DateOrMonth>> closed;  // when the area's funding was closed out
};

}  // namespace quorate
