#include "server_process.hpp"

#include "base/check.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stafett::bench {

ServerProcess::ServerProcess(const std::string& program, const std::vector<std::string>& arguments) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw EnvironmentFailure("no pipe to the server");
  std::vector<char*> words;
  words.push_back(const_cast<char*>(program.c_str()));
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  process_ = ::fork();
  if (process_ < 0) throw EnvironmentFailure("no process for the server");
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::dup2(pipe[1], STDOUT_FILENO);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
  }
  ::close(pipe[1]);
  output_ = pipe[0];
  await_ready();
}

ServerProcess::~ServerProcess() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
  ::close(output_);
}

void ServerProcess::await_ready() {
  constexpr std::string_view address = "http://127.0.0.1:";
  std::string said;
  std::array<char, 512> more{};
  for (;;) {
    const auto at = said.find(address);
    if (at != std::string::npos && said.find('\n', at) != std::string::npos) {
      port_ = static_cast<std::uint16_t>(std::atoi(said.c_str() + at + address.size()));
      return;
    }
    const auto bytes = ::read(output_, more.data(), more.size());
    if (bytes <= 0) {
      ::waitpid(process_, nullptr, 0);
      throw EnvironmentFailure("the server ended before it was ready");
    }
    said.append(more.data(), static_cast<std::size_t>(bytes));
  }
}

double ServerProcess::cpu_seconds() const {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(process_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
    throw EnvironmentFailure("the server has ended");
  }
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double ServerProcess::memory_mb() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  std::string word;
  while (status >> word) {
    // Not the pages of the database file that are mapped: those are the system's to take back.
    if (word == "RssAnon:") {
      double kib = 0;
      status >> kib;
      return kib / 1024;
    }
  }
  return 0;
}

}  // namespace stafett::bench
