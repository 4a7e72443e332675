#include "server/static_files.hpp"

#include "base/check.hpp"
#include "server/raw_client.hpp"
#include "server/router.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace stafett::server {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    std::string name = (fs::temp_directory_path() / "static_files_XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    folder_ = root_ / "dist";
    write("dist/index.html", "<!doctype html>");
    write("dist/favicon.svg", "<svg/>");
    write("dist/assets/index-Bx3.js", "plain();");
    write("dist/assets/index-Bx3.js.gz", "\x1f\x8bzipped");
    write("dist/.secret", "s");
    write("dist/.hidden/file.js", "s");
    write("passwd", "secret");
    fs::create_symlink(root_ / "passwd", folder_ / "link.txt");
    fs::create_directory_symlink(root_, folder_ / "up");
  }
  ~StaticFilesTest() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& bytes) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << bytes;
  }
  Response get(const std::string& path, const Headers& headers = {}) {
    Request request;
    request.method = "GET";
    request.path = path;
    request.headers = headers;
    return StaticFiles(folder_).respond(request);
  }

  fs::path root_;
  fs::path folder_;
};

TEST_F(StaticFilesTest, ServesFilesWithTheirType) {
  EXPECT_EQ(*get("/favicon.svg").shared_body, "<svg/>");
  EXPECT_EQ(get("/favicon.svg").headers.find("Content-Type"), "image/svg+xml");
  EXPECT_EQ(get("/assets/index-Bx3.js").headers.find("Content-Type"), "text/javascript; charset=utf-8");
}

TEST_F(StaticFilesTest, ServesThePageForEveryPathOfTheInterface) {
  for (const auto* path : {"/", "/klienter/17", "/innboks", "/index.html"}) {
    const auto response = get(path);
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_EQ(*response.shared_body, "<!doctype html>") << path;
    EXPECT_EQ(response.headers.find("Cache-Control"), "no-cache") << path;
  }
}

TEST_F(StaticFilesTest, SaysThatAMissingFileIsMissing) {
  for (const auto* path : {"/missing.js", "/assets/gone", "/assets/index-Old.js", "/assets/index-Bx3.js.gz",
                           "/.secret", "/.hidden/file.js", "/link.txt", "/up/passwd.txt"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
}

TEST_F(StaticFilesTest, LetsBrowsersKeepWhatNeverChanges) {
  EXPECT_EQ(get("/assets/index-Bx3.js").headers.find("Cache-Control"), "public, max-age=31536000, immutable");
}

TEST_F(StaticFilesTest, AnswersNotModifiedToABrowserThatHasIt) {
  Headers headers;
  headers.add("If-None-Match", "\"other\", W/" + std::string(*get("/").headers.find("ETag")));
  EXPECT_EQ(get("/", headers).status, 304);
  EXPECT_EQ(get("/favicon.svg", headers).status, 200);
}

TEST_F(StaticFilesTest, SendsTheCompressedFormToThoseWhoTakeIt) {
  Headers headers;
  headers.add("Accept-Encoding", "br, gzip");
  const auto zipped = get("/assets/index-Bx3.js", headers);
  EXPECT_EQ(*zipped.shared_body, "\x1f\x8bzipped");
  EXPECT_EQ(zipped.headers.find("Content-Encoding"), "gzip");
  EXPECT_NE(zipped.headers.find("ETag"), get("/assets/index-Bx3.js").headers.find("ETag"));
  EXPECT_FALSE(get("/favicon.svg", headers).headers.find("Content-Encoding"));
  headers.set("Accept-Encoding", "gzip;q=0");
  EXPECT_EQ(*get("/assets/index-Bx3.js", headers).shared_body, "plain();");
}

TEST_F(StaticFilesTest, RefusesAFolderWithoutAPage) {
  EXPECT_THROW(StaticFiles(root_ / "none"), EnvironmentFailure);
  EXPECT_THROW(StaticFiles(folder_ / "assets"), EnvironmentFailure);
}

TEST_F(StaticFilesTest, LetsNoPathLeadOutOfTheFolder) {
  struct Caller {};
  const StaticFiles files(folder_);
  const Router<Caller> router({.authenticate = {},
                               .may = {},
                               .refused = {},
                               .elsewhere = [&](const Request& r) { return files.respond(r); },
                               .report = {}},
                              Transport::plain);
  Server server({}, [&](Request request) { return router.respond(std::move(request)); });
  server.start();
  for (const auto* target :
       {"/../passwd", "/%2e%2e/passwd", "/..%2fpasswd", "/assets/../../passwd", "/up/passwd", "//passwd",
        "/..\\passwd", "/..%5cpasswd", "/passwd%00.js", "/%c0%ae%c0%ae/passwd"}) {
    RawClient client(server.port());
    client.send("GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = client.answer();
    ASSERT_TRUE(answer) << target;
    EXPECT_EQ(answer->body.find("secret"), std::string::npos) << target;
  }
}

}  // namespace
}  // namespace stafett::server
