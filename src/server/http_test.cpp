#include "server/http.hpp"

#include "base/check.hpp"
#include "server/raw_client.hpp"

#include <future>
#include <latch>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::server {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

class HttpTest : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    options.report = [this](std::string_view what) { reported_ += what; };
    server_.emplace(std::move(options), [this](const Request& request) { return respond(request); });
    server_->start();
  }

  Response respond(const Request& request) {
    ++handled_;
    Response response;
    if (request.path == "/throw") throw std::runtime_error("secret");
    if (request.path == "/wait") {
      entered_.count_down();
      go_on_.wait();
    }
    if (request.path == "/split") response.headers.add("X", "a\r\nSet-Cookie: b");
    if (request.path == "/empty") response.status = 204;
    if (request.path == "/shared") response.shared_body = shared_;
    response.headers.add("Content-Type", "text/plain");
    response.body = request.method + " " + request.path + " " + request.body;
    return response;
  }

  RawClient connect() {
    RawClient client(server_->port());
    EXPECT_TRUE(client.connected());
    return client;
  }
  static std::string get(const std::string& path, const std::string& more = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + more + "\r\n";
  }
  static std::string post(const std::string& body) {
    return "POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
  }
  /// The status of the one answer to these bytes.
  int status_of(std::string_view bytes) {
    auto client = connect();
    client.send(bytes);
    const auto answer = client.answer();
    return answer ? answer->status : 0;
  }

  std::optional<Server> server_;
  std::atomic<int> handled_ = 0;
  std::latch entered_{1};
  std::latch go_on_{1};
  std::string reported_;
  std::shared_ptr<const std::string> shared_ = std::make_shared<const std::string>(500'000, 's');
};

TEST_F(HttpTest, AnswersManyRequestsOnOneConnection) {
  start();
  auto client = connect();
  for (int i = 0; i < 3; ++i) {
    client.send(get("/" + std::to_string(i)));
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "GET /" + std::to_string(i) + " ");
    EXPECT_THAT(answer->head, HasSubstr("\r\nConnection: keep-alive\r\n"));
    EXPECT_THAT(answer->head, HasSubstr(" GMT\r\n"));
  }
}

TEST_F(HttpTest, AnswersPipelinedRequestsInOrder) {
  start();
  auto client = connect();
  client.send(get("/a") + post("hei") + get("/c") + get("/d", "Connection: close\r\n"));
  for (const auto* body : {"GET /a ", "POST /post hei", "GET /c ", "GET /d "}) {
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, body);
  }
  EXPECT_TRUE(client.ended());
}

TEST_F(HttpTest, ReadsARequestThatComesByteByByte) {
  start();
  auto client = connect();
  for (const char c : post("blåbær") + get("/next")) client.send(std::string(1, c));
  EXPECT_EQ(client.answer()->body, "POST /post blåbær");
  EXPECT_EQ(client.answer()->body, "GET /next ");
}

TEST_F(HttpTest, ReadsChunkedBodies) {
  start();
  auto client = connect();
  client.send(
      "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
      "chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(client.answer()->body, "POST /c abcde");
  client.send(get("/next"));
  EXPECT_EQ(client.answer()->status, 200);
}

TEST_F(HttpTest, SendsNoBodyForHeadButItsLength) {
  start();
  auto client = connect();
  client.send("HEAD /h HTTP/1.1\r\nHost: x\r\n\r\n" + get("/empty") + get("/next"));
  const auto head = client.answer(RawClient::Expect::no_body);
  ASSERT_TRUE(head);
  EXPECT_THAT(head->head, HasSubstr("Content-Length: 8\r\n"));
  const auto empty = client.answer();
  EXPECT_EQ(empty->status, 204);
  EXPECT_THAT(empty->head, Not(HasSubstr("Content-Length")));
  EXPECT_EQ(client.answer()->body, "GET /next ");
}

TEST_F(HttpTest, SendsSharedBytes) {
  start();
  auto client = connect();
  client.send(get("/shared") + get("/next"));
  EXPECT_EQ(client.answer()->body, *shared_);
  EXPECT_EQ(client.answer()->body, "GET /next ");
}

TEST_F(HttpTest, AsksForTheBodyWhenTheClientWaitsToBeAsked) {
  start();
  auto client = connect();
  client.send("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.answer(RawClient::Expect::no_body)->status, 100);
  client.send("abc");
  EXPECT_EQ(client.answer()->body, "POST /e abc");
}

TEST_F(HttpTest, LetsAClientReadThatItsBodyIsTooLarge) {
  start();
  const std::string large(8 << 20, 'x');
  for (int i = 0; i < 5; ++i) {
    auto client = connect();
    // The whole body is sent before anything is read, as simple clients do.
    EXPECT_TRUE(client.send(post(large)));
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
    EXPECT_THAT(answer->head, HasSubstr("Connection: close\r\n"));
    EXPECT_THAT(answer->head, HasSubstr("application/problem+json"));
    EXPECT_THAT(answer->body, HasSubstr("\"too_large\""));
    EXPECT_TRUE(client.ended());
  }
  EXPECT_EQ(handled_, 0);
}

TEST_F(HttpTest, StopsReadingAChunkedBodyAtTheLimit) {
  ServerOptions options;
  options.body_limit_bytes = 100;
  start(options);
  const std::string chunk = "40\r\n" + std::string(64, 'x') + "\r\n";
  const std::string head = "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(status_of(head + chunk + "0\r\n\r\n"), 200);
  EXPECT_EQ(status_of(head + chunk + chunk + "0\r\n\r\n"), 413);
  EXPECT_EQ(handled_, 1);
}

TEST_F(HttpTest, TakesALargerBodyWhereOneIsAllowed) {
  ServerOptions options;
  options.body_limit_bytes = 100;
  options.body_limit_of = [](std::string_view method, std::string_view path) {
    return method == "POST" && path == "/post" ? std::optional<std::size_t>(200'000) : std::nullopt;
  };
  start(options);
  EXPECT_EQ(status_of(post(std::string(200'000, 'x'))), 200);
  EXPECT_EQ(status_of(post(std::string(200'001, 'x'))), 413);
  EXPECT_EQ(status_of("PUT /post HTTP/1.1\r\nHost: x\r\nContent-Length: 101\r\n\r\n"), 413);
}

TEST_F(HttpTest, RefusesGarbageWithAProblem) {
  start();
  for (const std::string_view bytes :
       {"garbage\r\n\r\n", "\x16\x03\x01\x02 hello\r\n\r\n", "GET / HTTP/3.0\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n folded\r\nA:\x01\r\n\r\n", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a%2fb HTTP/1.1\r\nHost: x\r\n\r\n", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
    EXPECT_EQ(status_of(bytes), 400) << bytes;
  }
  EXPECT_EQ(handled_, 0);
  EXPECT_EQ(status_of(get("/fine")), 200);
}

TEST_F(HttpTest, RefusesARequestWhoseEndAnotherReaderWouldSeeElsewhere) {
  start();
  const std::string head = "POST / HTTP/1.1\r\nHost: x\r\n";
  for (const std::string framing :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: identity\r\n", "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"}) {
    EXPECT_EQ(status_of(head + framing + "\r\n0\r\n\r\n"), 400) << framing;
  }
  EXPECT_EQ(handled_, 0);
}

TEST_F(HttpTest, RefusesAHeaderThatIsTooLarge) {
  start();
  const auto answer = [&](const std::string& bytes) { return status_of(bytes); };
  EXPECT_EQ(answer(get("/", "A: " + std::string(20'000, 'a') + "\r\n")), 431);
  EXPECT_EQ(answer(get("/" + std::string(20'000, 'a'))), 431);
  EXPECT_EQ(answer(get("/", "A: " + std::string(8'000, 'a') + "\r\n")), 200);
}

TEST_F(HttpTest, GivesUpOnARequestThatTricklesIn) {
  ServerOptions options;
  options.header_timeout = milliseconds(50);
  options.body_timeout = milliseconds(50);
  options.linger_timeout = milliseconds(50);
  start(options);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost"), 408);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"), 408);
  EXPECT_EQ(handled_, 0);

  auto trickling = connect();
  int sent = 0;
  while (sent < 10'000 && trickling.send(sent == 0 ? "GET / HTTP/1.1\r\n" : "A: b\r\n")) {
    ++sent;
    std::this_thread::sleep_for(milliseconds(5));
  }
  EXPECT_LT(sent, 10'000);
}

TEST_F(HttpTest, AsksBeforeItReadsALargeBody) {
  ServerOptions options;
  options.free_body_bytes = 4;
  std::string asked;
  options.refuse_unread = [&](const Request& head) -> std::optional<Response> {
    asked += head.method + head.path + head.body;
    Response refused;
    refused.status = 401;
    return head.path == "/private" ? std::optional(refused) : std::nullopt;
  };
  start(options);

  auto stranger = connect();
  // The body never comes: an answer means that nobody waited for it.
  stranger.send("POST /private HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n");
  const auto refused = stranger.answer();
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 401);
  EXPECT_THAT(refused->head, HasSubstr("Connection: close"));
  EXPECT_EQ(status_of("POST /private HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"), 401);
  EXPECT_EQ(
      status_of("POST /private HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"),
      401);
  EXPECT_EQ(handled_, 0);
  EXPECT_EQ(asked, "POST/privatePOST/privatePOST/private");

  auto known = connect();
  known.send("POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
  known.send("some body" + get("/next"));
  EXPECT_EQ(known.answer()->body, "POST /post some body");
  EXPECT_EQ(known.answer()->body, "GET /next ");
  EXPECT_EQ(asked, "POST/privatePOST/privatePOST/privatePOST/post");
}

TEST_F(HttpTest, DoesNotAskAboutASmallBody) {
  ServerOptions options;
  options.refuse_unread = [](const Request&) { return std::optional(Response{}); };
  start(options);
  auto client = connect();
  client.send("POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
  client.send("tekst");
  EXPECT_EQ(client.answer()->body, "POST /post tekst");
}

TEST_F(HttpTest, SaysInTheReadersLanguageThatABodyIsTooLarge) {
  ServerOptions options;
  options.body_limit_bytes = 10;
  start(options);
  for (const auto& [language, sentence] : {std::pair("nb", "Det som ble sendt, er for stort."),
                                           std::pair("en-GB", "What was sent is too large.")}) {
    auto client = connect();
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nAccept-Language: " +
                std::string(language) + "\r\n\r\n");
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
    EXPECT_THAT(answer->body, HasSubstr(sentence));
  }
}

TEST_F(HttpTest, ClosesAConnectionThatIsIdleWithoutAWord) {
  ServerOptions options;
  options.idle_timeout = milliseconds(300);
  start(options);
  auto client = connect();
  EXPECT_TRUE(client.ended());
  auto used = connect();
  used.send(get("/"));
  EXPECT_TRUE(used.answer());
  EXPECT_TRUE(used.ended());
}

TEST_F(HttpTest, AnswersAtOnceHoweverManyConnectionsAreIdle) {
  ServerOptions options;
  options.worker_threads = 2;
  start(options);
  std::vector<RawClient> idle;
  for (int i = 0; i < 300; ++i) {
    idle.push_back(connect());
    if (i % 3 == 0) idle.back().send("GET /slow HTTP/1.1\r\nHo");
    if (i % 3 == 1) {
      idle.back().send(get("/once"));
      ASSERT_TRUE(idle.back().answer());
    }
  }
  for (int i = 0; i < 100; ++i) ASSERT_EQ(status_of(get("/fresh")), 200);
  for (int i = 1; i < 300; i += 3) {
    idle[static_cast<std::size_t>(i)].send(get("/again"));
    ASSERT_TRUE(idle[static_cast<std::size_t>(i)].answer());
  }
}

TEST_F(HttpTest, ClosesOneConnectionMoreThanItMayHave) {
  ServerOptions options;
  options.most_connections = 2;
  start(options);
  auto first = connect();
  auto second = connect();
  for (auto* client : {&first, &second}) {
    client->send(get("/"));
    ASSERT_TRUE(client->answer());
  }
  auto third = connect();
  EXPECT_FALSE(third.answer());
  first.send(get("/"));
  EXPECT_TRUE(first.answer());
}

TEST_F(HttpTest, FinishesRequestsUnderWayWhenItStops) {
  start();
  auto under_way = connect();
  auto idle = connect();
  idle.send(get("/"));
  ASSERT_TRUE(idle.answer());
  under_way.send(get("/wait"));
  entered_.wait();
  const auto port = server_->port();
  auto stopped = std::async(std::launch::async, [&] { server_->stop(); });
  EXPECT_TRUE(idle.ended());
  EXPECT_FALSE(RawClient(port).connected());
  go_on_.count_down();
  const auto answer = under_way.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_THAT(answer->head, HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(under_way.ended());
  stopped.get();
  server_->stop();
}

TEST_F(HttpTest, StopsAlthoughAClientNeverReadsItsAnswer) {
  ServerOptions options;
  options.drain_timeout = milliseconds(50);
  start(options);
  shared_ = std::make_shared<const std::string>(64 << 20, 's');
  auto client = connect();
  client.send(get("/shared"));
  auto half = connect();
  half.send("GET /half HT");
  while (handled_ == 0) std::this_thread::yield();
  server_->stop();
  EXPECT_FALSE(RawClient(server_->port()).connected());
}

TEST_F(HttpTest, TellsTheClientNothingOfAnExceptionAndGoesOn) {
  start();
  auto client = connect();
  client.send(get("/throw") + get("/next"));
  const auto answer = client.answer();
  EXPECT_EQ(answer->status, 500);
  EXPECT_THAT(answer->body, Not(HasSubstr("secret")));
  EXPECT_EQ(client.answer()->status, 200);
  EXPECT_EQ(reported_, "secret");
}

TEST_F(HttpTest, FinishesAnswersThatNoHandlerMadeToo) {
  ServerOptions options;
  options.finish = [](Response& response) { response.headers.set("X-Finished", "yes"); };
  start(options);
  for (const auto& bytes :
       {get("/fine"), get("/throw"), get("/split"), get("/a%00"), std::string("garbage\r\n\r\n"),
        get("/", "A: " + std::string(20'000, 'a') + "\r\n")}) {
    auto client = connect();
    client.send(bytes);
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_THAT(answer->head, HasSubstr("X-Finished: yes\r\n")) << answer->status;
  }
}

TEST_F(HttpTest, SendsNoHeaderThatWouldBreakIntoTwo) {
  start();
  auto client = connect();
  client.send(get("/split"));
  const auto answer = client.answer();
  EXPECT_EQ(answer->status, 500);
  EXPECT_THAT(answer->head, Not(HasSubstr("Set-Cookie")));
}

TEST_F(HttpTest, GivesTheHandlerWhatWasSent) {
  ServerOptions options;
  std::promise<Request> seen;
  Server server(options, [&](Request request) {
    seen.set_value(std::move(request));
    return Response{};
  });
  server.start();
  RawClient client(server.port());
  client.send(
      "PATCH /a%20b?q=%C3%A5 HTTP/1.1\r\nHost: x\r\nX-One: 1\r\nCookie: a=1; b=2\r\nContent-Length: "
      "2\r\n\r\nhi");
  ASSERT_TRUE(client.answer());
  const auto request = seen.get_future().get();
  EXPECT_EQ(request.method, "PATCH");
  EXPECT_EQ(request.path, "/a b");
  EXPECT_EQ(request.asked("q"), "å");
  EXPECT_EQ(request.body, "hi");
  EXPECT_EQ(request.headers.find("x-ONE"), "1");
  EXPECT_EQ(request.cookie("b"), "2");
  EXPECT_FALSE(request.cookie("c"));
  EXPECT_EQ(request.remote_address, "127.0.0.1");
}

TEST_F(HttpTest, SaysWhyItCantListen) {
  start();
  ServerOptions options;
  options.port = server_->port();
  Server second(options, [](const Request&) { return Response{}; });
  try {
    second.start();
    FAIL() << "two servers on one port";
  } catch (const EnvironmentFailure& failure) {
    EXPECT_THAT(failure.what(),
                HasSubstr("port " + std::to_string(options.port) + ": Address already in use"));
  }
}

TEST_F(HttpTest, ClosesAfterAnAnswerInHttp10) {
  start();
  auto client = connect();
  client.send("GET /old HTTP/1.0\r\n\r\n");
  EXPECT_EQ(client.answer()->body, "GET /old ");
  EXPECT_TRUE(client.ended());
}

}  // namespace
}  // namespace stafett::server
