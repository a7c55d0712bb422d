// Opening files below a folder and nowhere else: neither `..` nor a link leads out.
#pragma once
#include <unistd.h>

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

}  // namespace quorate
