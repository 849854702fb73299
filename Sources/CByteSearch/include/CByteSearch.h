// Searches that look at many bytes at once.
//
// In C, since Swift's modules are built for the oldest processors alone, and C can choose the wide
// instructions of newer ones while it runs. Nothing but the bytes given is read, and nothing kept.
#ifndef WEATHERSTRIP_BYTE_SEARCH_H
#define WEATHERSTRIP_BYTE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The first place from `start` on at which one of the pairs of bytes may begin with which the
/// writings of the unit of temperature begin (`UnitWriting`); `count` where none does.
///
/// Every pair is found. A place that is found may hold another pair, so it has to be looked at.
size_t weatherstrip_next_unit_pair(const uint8_t *bytes, size_t count, size_t start);

/// The same without the instructions that not every processor has.
size_t weatherstrip_next_unit_pair_anywhere(const uint8_t *bytes, size_t count, size_t start);

/// Whether UTF-8 holds a control that is no white space, U+0080, U+FFFE, U+FFFF, or a character from
/// plane 12 on.
bool weatherstrip_holds_odd_character(const uint8_t *bytes, size_t count);

/// Whether all bytes are whole characters of UTF-8. Where it says no, they may be nevertheless: not
/// every processor has the instructions that it takes.
bool weatherstrip_is_surely_utf8(const uint8_t *bytes, size_t count);

/// Whether all bytes are ASCII.
bool weatherstrip_is_ascii(const uint8_t *bytes, size_t count);

/// How many bytes are line feeds.
size_t weatherstrip_count_line_feeds(const uint8_t *bytes, size_t count);

/// How many characters of UTF-8 begin, which is how many bytes continue none.
size_t weatherstrip_count_characters(const uint8_t *bytes, size_t count);

#endif
