// How the table of a record opens and closes, for the files of field tables alone: one table for each record, one row a
// field. `R` is the record's type.
#pragma once
#include "format/files.h"
#include "format/nouns.h"

#define TABLE(Type, noun)            \
  template <>                        \
  const FieldTable& fields<Type>() { \
    using R = Type;                  \
    static const auto table = Fields<R>(noun)
#define END     \
  ;             \
  return table; \
  }
