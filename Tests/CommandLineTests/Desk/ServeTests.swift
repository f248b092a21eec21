import Batch
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// The desk as somebody starts it, and who may use it.
@Suite struct ServeTests {
    private func office() throws -> TemporaryOffice {
        let office = try TemporaryOffice()
        try office.setUp()
        return office
    }

    // MARK: Starting

    @Test(arguments: [
        (["--port", "0"], 64, "between 1 and 65535"),
        (["--upload-limit", "0"], 64, "--upload-limit"),
        (["--bind", "0.0.0.0"], 64, "--site"),
        (["--site", "http://desk.example.org"], 64, "https"),
        (["--site", "https://desk.example.org/under"], 64, "https"),
        (["--site", "https://desk@example.org"], 64, "https"),
        (["--rules", "/nowhere"], 78, "/nowhere"),
        (["--staff", "/nowhere.csv"], 78, "/nowhere.csv"),
    ])
    func refusesToStart(_ more: [String], _ code: Int32, _ word: String) throws {
        let office = try office()
        let ended = try Program.run(["serve", office.office.path] + Program.asOf + more)
        #expect(ended.exitCode == code && ended.errors.contains(word), "\(ended.errors)")
    }

    @Test func wantsAnOffice() throws {
        let office = try TemporaryOffice()
        #expect(try Program.run(["serve", office.office.path]).exitCode == 66)
        try office.setUp()
        chmod(office.office.path, 0o777)
        let ended = try Program.run(["serve", office.office.path])
        #expect(ended.exitCode == 78 && ended.errors.contains(office.office.path), "\(ended.errors)")
    }

    @Test func oneDeskAnOfficeAndOneAPort() throws {
        let office = try office()
        let desk = try RunningDesk(office)
        let second = try Program.run(["serve", office.office.path])
        #expect(second.exitCode == 75 && second.errors.contains("another desk"), "\(second.errors)")
        let other = try self.office()
        let samePort = try Program.run(["serve", other.office.path, "--port", "\(desk.port)"])
        #expect(samePort.exitCode == 74 && samePort.errors.contains("--port"), "\(samePort.errors)")
        #expect(desk.end(SIGTERM) == 0)
        #expect(desk.said.split(separator: "\n").count == 1, "\(desk.said)")
        #expect(try RunningDesk(office).end(SIGINT) == 0, "the next desk finds it free")
    }

    // MARK: Users

    @Test func usersFromTheFirstToTheLast() throws {
        let office = try office()
        func users(_ command: String, _ more: [String] = []) throws -> Program.Ended {
            try Program.run(["users", command, office.office.path] + more)
        }
        #expect(try users("list").text.isEmpty, "nobody is there by himself")
        let added = try users("add", ["anna.clerk", "--role", "clerk", "--site", "https://desk.example.org"])
        #expect(added.exitCode == 0 && added.lines[0].hasPrefix("https://desk.example.org/invitation/"))
        #expect(try users("add", ["anna.clerk", "--role", "lead"]).exitCode != 0, "there is one of that name")
        for (name, role) in [("1anna", "clerk"), ("leo", "king"), ("a b", "clerk")] {
            #expect(try users("add", [name, "--role", role]).exitCode == 64)
        }
        #expect(try users("role", ["anna.clerk", "--role", "lead"]).text.contains("lead"))
        #expect(try users("list").lines.map { $0.split(separator: "\t").prefix(3) } == [["anna.clerk", "lead", "invited"]])
        let link = try users("link", ["anna.clerk", "--hours", "1"])
        #expect(link.lines[0].hasPrefix("http://localhost:8080/invitation/") && link.lines[0] != added.lines[0])
        #expect(try users("link", ["anna.clerk", "--site", "http://desk.example.org"]).exitCode == 64)
        #expect(try users("end", ["anna.clerk"]).exitCode == 0)
        #expect(try users("list").text.contains("ended"))
        for command in ["link", "end"] { #expect(try users(command, ["nobody"]).exitCode != 0) }
        #expect(try users("link", ["anna.clerk"]).exitCode != 0, "who has no role is not invited")
        #expect(try Program.run(["verify", office.office.path]).exitCode == 0)
    }

    @Test func programsFromTheFirstToTheLast() throws {
        let office = try office()
        func programs(_ command: String, _ more: [String] = []) throws -> Program.Ended {
            try Program.run(["programs", command, office.office.path] + more)
        }
        let token = try programs("add", ["transfer-script"])
        #expect(token.exitCode == 0 && token.lines.count == 1 && token.lines[0].utf8.count == 43)
        #expect(try programs("add", ["transfer-script"]).errors.contains("already"))
        #expect(try programs("add", ["a script"]).exitCode == 64)
        #expect(try programs("end", ["transfer-script"]).exitCode == 0)
        #expect(try programs("end", ["transfer-script"]).exitCode != 0)
        #expect(try programs("add", ["transfer-script"]).lines != token.lines)
        let states = try programs("list").lines.map { $0.split(separator: "\t").prefix(2) }
        #expect(states == [["transfer-script", "ended"], ["transfer-script", "open"]])
    }
}
