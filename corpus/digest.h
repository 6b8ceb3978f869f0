// What a store holds, as one number: so that a store that rotted or was edited is refused.
#pragma once

#include <string>
#include <string_view>

#include "corpus/database.h"

namespace legwork::corpus {

// Over every row of every table but `meta`, where it is kept; the word index, which SQLite makes
// from the other tables; and `lexicon`, each row of which has a digest of its own, since it is by
// far the largest and only one is read. The order of rows does not matter. 16 hexadecimal digits.
std::string digest_of(Database& database);
std::string digest_of(std::string_view bytes);

}  // namespace legwork::corpus
