// Files by their descriptors. They are opened below a folder and nowhere else: neither `..` nor a link leads out.
#pragma once
#include <sys/types.h>
#include <unistd.h>

#include <cstddef>

#include <utility>

namespace quorate {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool good() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }
  void reset(int number) {
    if (number_ >= 0) ::close(number_);
    number_ = number;
  }

 private:
  int number_;
};

// Opens without following anything out of the folder, without waiting for a pipe's other end, and without becoming
// anybody's terminal. The new file's rights are `mode`, where the flags make one.
int open_beneath(int folder, const char* path, int flags, unsigned mode = 0);

// Up to as many bytes as asked for, fewer only at the file's end; below zero, with `errno`, where it cannot be read.
ssize_t read_up_to(int file, char* to, std::size_t size);

}  // namespace quorate
