#include "CByteSearch.h"

// Plain loops: the compiler makes them work on many bytes at once. A byte holds the sum of a short
// stretch, so that sixteen sums fit into a vector.
enum { stretch = 248 };

size_t weatherstrip_count_line_feeds(const uint8_t *bytes, size_t count) {
  size_t total = 0;
  for (size_t start = 0; start < count; start += stretch) {
    size_t end = count - start < stretch ? count : start + stretch;
    uint8_t sum = 0;
    for (size_t place = start; place < end; place++) sum += bytes[place] == '\n';
    total += sum;
  }
  return total;
}

size_t weatherstrip_count_characters(const uint8_t *bytes, size_t count) {
  size_t total = 0;
  for (size_t start = 0; start < count; start += stretch) {
    size_t end = count - start < stretch ? count : start + stretch;
    uint8_t sum = 0;
    for (size_t place = start; place < end; place++) sum += (bytes[place] & 0xC0) != 0x80;
    total += sum;
  }
  return total;
}
