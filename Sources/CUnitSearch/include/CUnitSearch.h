// Looks for the pairs of bytes with which a writing of the unit of temperature can begin.
//
// A target of its own, since Swift's modules are built for the oldest processors alone, and C can
// choose the wide instructions of newer ones while it runs.
#ifndef WEATHERSTRIP_UNIT_SEARCH_H
#define WEATHERSTRIP_UNIT_SEARCH_H

#include <stddef.h>
#include <stdint.h>

/// The first place from `start` on at which one of the pairs may begin; `count` where none does.
///
/// Every pair is found. A place that is found may hold another pair, so it has to be looked at.
/// Only `bytes[start]` to `bytes[count - 1]` are read.
size_t weatherstrip_next_unit_pair(const uint8_t *bytes, size_t count, size_t start);

/// The same without the instructions that not every processor has.
size_t weatherstrip_next_unit_pair_anywhere(const uint8_t *bytes, size_t count, size_t start);

#endif
