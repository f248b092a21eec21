import Testing

@testable import Desk

struct FormTests {
    @Test func readsWhatBrowsersSend() throws {
        let form = try Form(Array("name=Zo%C3%AB+A&empty=&code=LMS-3395%0D%0A".utf8))
        #expect(form["name"] == "Zoë A")
        #expect(form["empty"] == nil)
        #expect(form["code"] == "LMS-3395\r\n")
        #expect(try Form([])["name"] == nil)
    }

    @Test(arguments: ["a", "a=1&a=2", "a=%", "a=%4", "a=%zz", "a=%+1", "a=%00", "a=%FF", "a=%ED%A0%80", "=&="])
    func refusesWhatTheyDoNot(_ text: String) {
        #expect(throws: Refusal.malformed) { _ = try Form(Array(text.utf8)) }
    }

    @Test func refusesTooManyFields() {
        #expect(throws: Refusal.malformed) { _ = try Form(Array((0...200).map { "f\($0)=1" }.joined(separator: "&").utf8)) }
    }

    @Test func sitesOfTheirOwn() {
        #expect(Site(address: "https://desk.example.org")?.origin == "https://desk.example.org")
        #expect(Site(address: "https://Desk.example.org:8443/")?.isOwn(origin: "https://desk.example.org:8443") == true)
        for address in ["http://desk.example.org", "desk.example.org", "https://", "https://a/b", "https://u@a", "https://a?b"] {
            #expect(Site(address: address) == nil)
        }
        #expect(Site(reachedAt: "http://localhost:8123/")?.origin == "http://localhost:8123")
        #expect(Site(reachedAt: "https://desk.example.org")?.origin == "https://desk.example.org")
        for address in [
            "http://localhost.example.org", "http://example.org", "http://localhost@example.org", "http://localhost/a",
        ] {
            #expect(Site(reachedAt: address) == nil)
        }
        #expect(!Site(localPort: 8080).isOwn(origin: "https://localhost:8080"))
        #expect(Site(localPort: 80).hosts == ["localhost", "127.0.0.1"])
    }
}
