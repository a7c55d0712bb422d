// Memory by the megabyte. Taking it up page by page costs as much time as reading a ledger into it.
#pragma once
#include <cstddef>

namespace quorate {

// Asks for large pages, where the system gives them to those who ask. A wish: nothing depends on its being heard.
void prefer_large_pages(void* block, std::size_t bytes);

// `row.reserve(count)`, for a string or vector that may become very long.
template <class Row>
void reserve_large(Row& row, std::size_t count) {
  row.reserve(count);
  prefer_large_pages(row.data(), row.capacity() * sizeof(typename Row::value_type));
}

}  // namespace quorate
