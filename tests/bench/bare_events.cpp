// What yaml-cpp takes to tell of the events of some files, and nothing more: what reading irregular files is measured
// against.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <fstream>
#include <string>

namespace {

struct Counter : YAML::EventHandler {
  long events = 0;
  void OnDocumentStart(const YAML::Mark&) override { ++events; }
  void OnDocumentEnd() override { ++events; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++events; }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override { ++events; }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override { ++events; }
};

}  // namespace

int main(int count, char** paths) {
  Counter counter;
  for (int at = 1; at < count; ++at) {
    std::ifstream file(paths[at]);
    YAML::Parser parser(file);
    while (parser.HandleNextDocument(counter)) {
    }
  }
  return counter.events > 0 ? 0 : 1;
}
