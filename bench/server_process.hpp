#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace stafett::bench {

/// The real server as a child process; told to end, and waited for, when this goes out of scope. It ends with
/// us too, however we end.
class ServerProcess {
 public:
  /// Starts it and waits until it says that it is ready. Throws EnvironmentFailure when it ends instead.
  ServerProcess(const std::string& program, const std::vector<std::string>& arguments);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  /// User and system time of all its threads until now.
  [[nodiscard]] double cpu_seconds() const;
  [[nodiscard]] double memory_mb() const;

 private:
  void await_ready();

  pid_t process_ = 0;
  int output_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace stafett::bench
