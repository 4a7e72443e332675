// The one file with Boost.Beast in it. One thread runs the io_context and owns every socket, timer and
// connection; handlers run on a pool of workers. A connection is in one phase at a time, and each phase has a
// deadline that one sweep over all connections enforces: cheaper than a timer for each.

#include "base/check.hpp"
#include "server/http.hpp"
#include "server/problem.hpp"
#include "server/reader_language.hpp"
#include "server/response_head.hpp"
#include "server/target.hpp"
#include "server/worker_pool.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace stafett::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Clock = std::chrono::steady_clock;

namespace {

/// How much a client may still send after an answer that closes, for it to be able to read that answer: a
/// socket closed with unread bytes resets the connection and takes the answer with it.
constexpr std::size_t most_discarded_bytes = std::size_t{64} << 20;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// Where a connection stands; also says which deadline it has.
enum class Phase { idle, header, body, working, writing, lingering, closed };

}  // namespace

class Server::Impl {
 public:
  class Connection;

  Impl(ServerOptions given_options, Handler given_handler)
      : options(std::move(given_options)), handler(std::move(given_handler)) {}
  ~Impl() { stop(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void start();
  void stop();
  void report(std::string_view what) const {
    if (options.report) options.report(what);
  }

  ServerOptions options;
  Handler handler;
  std::atomic<std::uint16_t> port = 0;
  asio::io_context io{1};
  bool stopping = false;  ///< io thread only
  std::set<std::shared_ptr<Connection>> connections;
  std::unique_ptr<WorkerPool<std::shared_ptr<Connection>>> workers;

  void forget(const std::shared_ptr<Connection>& connection) { connections.erase(connection); }

 private:
  void accept();
  void sweep();
  void begin_stop();

  Acceptor acceptor_{io};
  asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor> sweep_timer_{io};
  asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor> accept_again_{io};
  Clock::time_point drained_by_;
  std::thread thread_;
};

/// All but `work` on the io thread.
class Server::Impl::Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Server::Impl& server, Socket socket, std::string remote_address)
      : server_(server), socket_(std::move(socket)), remote_address_(std::move(remote_address)) {}

  void begin() { await_request(); }
  /// On a worker: from `request_` to `response_`.
  void work();
  void enforce_deadline(Clock::time_point now);
  /// Closes if nothing is under way; the answer under way will be the last one.
  void stop_soon() {
    if (phase_ == Phase::idle && !begun()) close();
    if (phase_ == Phase::lingering) enter(Phase::lingering, linger_timeout());
  }
  void close();

 private:
  void enter(Phase phase, std::chrono::milliseconds longest) {
    phase_ = phase;
    deadline_ = Clock::now() + longest;
  }
  /// Some of the next request is there; Beast calls back only when its whole header is.
  [[nodiscard]] bool begun() const { return buffer_.size() > 0 || parser_->got_some(); }
  [[nodiscard]] std::chrono::milliseconds linger_timeout() const;
  void await_request();
  void read_on();
  void on_read(error_code error);
  /// The status of the answer to a header that can't be accepted, or 0.
  int fault_of_header();
  /// Whether somebody has to allow the body before it is read.
  [[nodiscard]] bool asks_before_body() const;
  void ask_before_body();
  void begin_body();
  [[nodiscard]] Request request_without_body() const;
  void dispatch();
  /// On a worker.
  void ask();
  void asked();
  void refuse(int status);
  void finish() {
    if (server_.options.finish) server_.options.finish(response_);
  }
  [[nodiscard]] Problem too_large() const;
  void answer();
  void write();
  void linger();
  void discard();

  Server::Impl& server_;
  Socket socket_;
  std::string remote_address_;
  boost::beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  Phase phase_ = Phase::idle;
  Clock::time_point deadline_;
  bool deadline_passed_ = false;
  bool header_accepted_ = false;
  bool last_answer_ = false;
  bool asking_ = false;  ///< the work under way is refuse_unread
  std::optional<Response> refusal_;
  bool to_head_ = false;
  Target target_;
  Request request_;
  Response response_;
  std::string head_;
  std::size_t discarded_bytes_ = 0;
  std::array<char, 4096> discard_into_;
};

void Server::Impl::Connection::await_request() {
  parser_.emplace();
  parser_->header_limit(server_.options.header_limit_bytes);
  parser_->body_limit(boost::none);  // set when the header is there and says how much is allowed
  header_accepted_ = false;
  to_head_ = false;
  if (buffer_.size() == 0) {
    enter(Phase::idle, server_.options.idle_timeout);
  } else {
    enter(Phase::header, server_.options.header_timeout);
  }
  read_on();
}

void Server::Impl::Connection::read_on() {
  http::async_read_some(socket_, buffer_, *parser_,
                        [self = shared_from_this()](error_code error, std::size_t) { self->on_read(error); });
}

void Server::Impl::Connection::on_read(error_code error) {
  if (phase_ == Phase::closed) return;
  if (deadline_passed_) return phase_ == Phase::idle ? close() : refuse(408);
  if (error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) return refuse(431);
    if (error == http::error::body_limit) return refuse(413);
    if (error == http::error::end_of_stream || error == http::error::partial_message) return linger();
    if (error.category() == make_error_code(http::error::bad_version).category()) return refuse(400);
    return close();
  }
  if (phase_ == Phase::idle) enter(Phase::header, server_.options.header_timeout);
  if (!parser_->is_header_done()) return read_on();
  if (!header_accepted_) {
    if (const int status = fault_of_header()) return refuse(status);
    header_accepted_ = true;
    if (!parser_->is_done()) return asks_before_body() ? ask_before_body() : begin_body();
  }
  if (!parser_->is_done()) return read_on();
  dispatch();
}

int Server::Impl::Connection::fault_of_header() {
  const auto& message = parser_->get();
  to_head_ = message.method() == http::verb::head;
  const auto hosts = message.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && message.version() >= 11)) return 400;
  // What another reader might frame differently is refused; Beast itself refuses a coding beside a length.
  const auto codings = message.count(http::field::transfer_encoding);
  if (codings > 1 ||
      (codings == 1 && !boost::beast::iequals(message[http::field::transfer_encoding], "chunked"))) {
    return 400;
  }
  auto target = parse_target(view(message.target()));
  if (!target) return 400;
  target_ = std::move(*target);

  auto limit = server_.options.body_limit_bytes;
  if (server_.options.body_limit_of) {
    limit = server_.options.body_limit_of(view(message.method_string()), target_.path).value_or(limit);
  }
  if (parser_->content_length().value_or(0) > limit) return 413;
  parser_->body_limit(limit);
  return 0;
}

bool Server::Impl::Connection::asks_before_body() const {
  // Without a length it is chunked, and may become as long as the limit.
  return server_.options.refuse_unread &&
         parser_->content_length().value_or(~std::uint64_t{0}) > server_.options.free_body_bytes;
}

void Server::Impl::Connection::ask_before_body() {
  request_ = request_without_body();
  asking_ = true;
  phase_ = Phase::working;
  server_.workers->add(shared_from_this());
}

Request Server::Impl::Connection::request_without_body() const {
  Request request;
  const auto& message = parser_->get();
  request.method = std::string(message.method_string());
  request.path = target_.path;
  request.query = target_.query;
  for (const auto& field : message) {
    request.headers.add(std::string(field.name_string()), std::string(field.value()));
  }
  request.remote_address = remote_address_;
  return request;
}

void Server::Impl::Connection::begin_body() {
  enter(Phase::body, server_.options.body_timeout);
  if (!boost::beast::iequals(parser_->get()[http::field::expect], "100-continue")) return read_on();
  static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(socket_, asio::buffer(go_on.data(), go_on.size()),
                    [self = shared_from_this()](error_code error, std::size_t) {
                      if (error || self->deadline_passed_) return self->close();
                      self->read_on();
                    });
}

void Server::Impl::Connection::dispatch() {
  last_answer_ = !parser_->keep_alive() || server_.stopping;
  request_ = request_without_body();
  request_.body = std::move(parser_->get().body());
  phase_ = Phase::working;
  server_.workers->add(shared_from_this());
}

void Server::Impl::Connection::work() {
  if (asking_) return ask();
  try {
    response_ = server_.handler(std::move(request_));
  } catch (const std::exception& error) {
    server_.report(error.what());
    response_ = problem_response(problem_of_status(500));
  }
  asio::post(server_.io, [self = shared_from_this()] { self->answer(); });
}

void Server::Impl::Connection::ask() {
  try {
    refusal_ = server_.options.refuse_unread(std::move(request_));
  } catch (const std::exception& error) {
    server_.report(error.what());
    refusal_ = problem_response(problem_of_status(500));
  }
  asio::post(server_.io, [self = shared_from_this()] { self->asked(); });
}

void Server::Impl::Connection::asked() {
  asking_ = false;
  if (phase_ == Phase::closed) return;
  if (!refusal_) return begin_body();
  last_answer_ = true;  // the next request lies behind the body that is not read
  response_ = *std::exchange(refusal_, std::nullopt);
  answer();
}

void Server::Impl::Connection::refuse(int status) {
  // Where the next request begins is unknown after a fault, so this answer is the last one.
  last_answer_ = true;
  deadline_passed_ = false;
  response_ = problem_response(status == 413 ? too_large() : problem_of_status(status));
  answer();
}

Problem Server::Impl::Connection::too_large() const {
  const auto language = language_of_header(view(parser_->get()[http::field::accept_language]));
  return problem_of_fault(413, wording::RequestFault::body_too_large, language);
}

void Server::Impl::Connection::answer() {
  if (phase_ == Phase::closed) return;
  last_answer_ = last_answer_ || server_.stopping;
  finish();
  const auto after = last_answer_ ? AfterAnswer::close : AfterAnswer::keep_alive;
  const auto bytes = [this] {
    return (response_.shared_body ? *response_.shared_body : response_.body).size();
  };
  try {
    head_ = response_head(response_, bytes(), after, std::time(nullptr));
  } catch (const BrokenPromise& error) {
    server_.report(error.what());
    response_ = problem_response(problem_of_status(500));
    finish();
    head_ = response_head(response_, bytes(), after, std::time(nullptr));
  }
  write();
}

void Server::Impl::Connection::write() {
  enter(Phase::writing, server_.options.write_timeout);
  const auto& body = response_.shared_body ? *response_.shared_body : response_.body;
  const bool without_body = to_head_ || status_without_body(response_.status);
  const std::array<asio::const_buffer, 2> buffers = {
      asio::buffer(head_), without_body ? asio::const_buffer() : asio::buffer(body)};
  asio::async_write(socket_, buffers, [self = shared_from_this()](error_code error, std::size_t) {
    self->response_ = Response{};
    if (error || self->deadline_passed_) return self->close();
    if (self->last_answer_ || self->server_.stopping) return self->linger();
    self->await_request();
  });
}

void Server::Impl::Connection::linger() {
  if (phase_ == Phase::closed) return;
  error_code ignored;
  socket_.shutdown(Tcp::socket::shutdown_send, ignored);
  enter(Phase::lingering, linger_timeout());
  discard();
}

std::chrono::milliseconds Server::Impl::Connection::linger_timeout() const {
  const auto timeout = server_.options.linger_timeout;
  return server_.stopping ? std::min(timeout, std::chrono::milliseconds(200)) : timeout;
}

void Server::Impl::Connection::discard() {
  socket_.async_read_some(asio::buffer(discard_into_),
                          [self = shared_from_this()](error_code error, std::size_t bytes) {
                            self->discarded_bytes_ += bytes;
                            if (error || self->discarded_bytes_ > most_discarded_bytes) return self->close();
                            self->discard();
                          });
}

void Server::Impl::Connection::enforce_deadline(Clock::time_point now) {
  if (phase_ == Phase::idle && begun()) enter(Phase::header, server_.options.header_timeout);
  // A handler is never cut off: what it does may have been committed.
  if (phase_ == Phase::working || deadline_passed_ || now < deadline_) return;
  if (phase_ == Phase::lingering) return close();
  deadline_passed_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

void Server::Impl::Connection::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  error_code ignored;
  socket_.close(ignored);
  server_.forget(shared_from_this());
}

void Server::Impl::start() {
  try {
    const Tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(Tcp::acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(asio::socket_base::max_listen_connections);
    port = acceptor_.local_endpoint().port();
  } catch (const boost::system::system_error& error) {
    throw EnvironmentFailure("can't listen on " + options.address + " port " + std::to_string(options.port) +
                             ": " + error.code().message());
  }
  workers = std::make_unique<WorkerPool<std::shared_ptr<Connection>>>(
      options.worker_threads, [](const std::shared_ptr<Connection>& connection) { connection->work(); });
  accept();
  sweep();
  thread_ = std::thread([this] { io.run(); });
}

void Server::Impl::accept() {
  acceptor_.async_accept([this](error_code error, auto socket) {
    if (!acceptor_.is_open()) return;
    if (error) {
      // Out of file descriptors, most likely: at once would be a busy loop.
      accept_again_.expires_after(std::chrono::milliseconds(100));
      accept_again_.async_wait([this](error_code) {
        if (acceptor_.is_open()) accept();
      });
      return;
    }
    error_code gone;
    socket.set_option(Tcp::no_delay(true), gone);
    const auto peer = socket.remote_endpoint(gone);
    if (!gone && connections.size() < options.most_connections) {
      auto connection =
          std::make_shared<Connection>(*this, Socket(std::move(socket)), peer.address().to_string());
      connections.insert(connection);
      connection->begin();
    }
    accept();
  });
}

void Server::Impl::sweep() {
  const auto now = Clock::now();
  const auto all = std::vector<std::shared_ptr<Connection>>(connections.begin(), connections.end());
  for (const auto& connection : all) connection->enforce_deadline(now);
  if (stopping && (connections.empty() || now >= drained_by_)) return io.stop();

  const auto shortest = std::min({options.idle_timeout, options.header_timeout, options.body_timeout,
                                  options.write_timeout, options.linger_timeout});
  const auto every =
      stopping ? std::chrono::milliseconds(5)
               : std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(500));
  sweep_timer_.expires_after(every);
  sweep_timer_.async_wait([this](error_code) { sweep(); });
}

void Server::Impl::begin_stop() {
  stopping = true;
  drained_by_ = Clock::now() + options.drain_timeout;
  error_code ignored;
  acceptor_.close(ignored);
  const auto all = std::vector<std::shared_ptr<Connection>>(connections.begin(), connections.end());
  for (const auto& connection : all) connection->stop_soon();
  sweep_timer_.cancel();
}

void Server::Impl::stop() {
  if (!thread_.joinable()) return;
  asio::post(io, [this] { begin_stop(); });
  thread_.join();
  workers->stop();
  const auto all = std::vector<std::shared_ptr<Connection>>(connections.begin(), connections.end());
  for (const auto& connection : all) connection->close();
}

Server::Server(ServerOptions options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {}
Server::~Server() = default;
void Server::start() { impl_->start(); }
std::uint16_t Server::port() const { return impl_->port; }
void Server::stop() { impl_->stop(); }

}  // namespace stafett::server
