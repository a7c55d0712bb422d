// Email addresses, telephone numbers, full postcodes and street addresses: they stay out of Git, which forgets nothing.
#pragma once
#include "source/diagnostic.h"

namespace quorate {

// Every line of the file is looked through, comments included.
void find_personal_data(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace quorate
