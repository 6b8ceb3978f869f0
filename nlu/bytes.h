// Plain values to bytes and back, for the compiled lexicon. Little-endian machines only; a cut or
// altered input gives ok() == false and zero values, never a read past the end.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace legwork::nlu {

static_assert(std::endian::native == std::endian::little);

class ByteWriter {
 public:
  template <typename T>
  requires std::is_trivially_copyable_v<T>
  void put(const T& value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void put(const std::string& text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <typename T>
  requires std::is_trivially_copyable_v<T>
  void put(const std::vector<T>& values) {
    put(static_cast<std::uint32_t>(values.size()));
    if (!values.empty())
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  requires std::is_trivially_copyable_v<T> T get() {
    T value{};
    if (const char* from = take(sizeof value))
      std::memcpy(&value, from, sizeof value);
    return value;
  }
  std::string get_text() {
    const auto size = get<std::uint32_t>();
    const char* from = take(size);
    return from ? std::string(from, size) : std::string();
  }
  template <typename T>
  requires std::is_trivially_copyable_v<T> std::vector<T> get_all() {
    const auto count = get<std::uint32_t>();
    const char* from = take(std::size_t{count} * sizeof(T));
    if (!from || count == 0)
      return {};
    std::vector<T> values(count);
    std::memcpy(values.data(), from, count * sizeof(T));
    return values;
  }
  bool ok() const { return ok_; }
  bool finished() const { return ok_ && bytes_.empty(); }

 private:
  const char* take(std::size_t size) {
    if (size > bytes_.size())
      ok_ = false;
    if (!ok_)
      return nullptr;
    const char* from = bytes_.data();
    bytes_.remove_prefix(size);
    return from;
  }
  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace legwork::nlu
