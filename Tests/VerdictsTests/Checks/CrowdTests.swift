import FixtureSupport
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

/// Many people in one upload, and what many have in common: an address, a number, a name. None is lost, and none takes long.
@Suite struct CrowdTests {
    private func certificates(_ count: Int, _ make: (Int) -> Certificate) -> [Certificate] { (0..<count).map(make) }

    private func earlier(_ explanation: Explanation) -> Int32? {
        guard case .earlier(let record)? = explanation.deciding?.detail else { return nil }
        return record.position
    }

    /// A focal point's address on everybody's certificate, without index numbers: the names alone tell people apart.
    @Test(arguments: [100, 127, 128, 129, 400])
    func oneAddress(_ count: Int) throws {
        let crowd = certificates(count) { Certificate(code: "LMS-3395", name: "Ada N\($0)", email: "desk@example.org") }
        let again = [0, count / 2, count - 1]
        var all = crowd + again.map { crowd[$0] }
        all.append(Certificate(code: "LMS-3395", name: "N\(count - 2) Ada Maria", email: "desk@example.org"))
        all.append(Certificate(code: "LMS-3395", email: "desk@example.org"))
        all.append(Certificate(code: "LMS-1796", name: "Ada N0", email: "desk@example.org"))
        let judged = try Certificate.judge(all)
        #expect(judged[..<count].allSatisfy { $0.verdict == .accept })
        for (place, index) in again.enumerated() {
            #expect(judged[count + place].reason == .duplicateInUpload && earlier(judged[count + place]) == Int32(index + 1))
        }
        #expect(earlier(judged[count + 3]) == Int32(count - 1))
        #expect(judged[count + 4].reason == .duplicateInUpload)
        #expect(judged[count + 5].reason == .currentCourse)
    }

    /// The same with index numbers first: a record without one may be anybody's of that name.
    @Test func oneAddressOfNumberedPeople() throws {
        let crowd = certificates(300) {
            Certificate(code: "LMS-3395", name: "Ada N\($0)", index: "\($0 + 1)", email: "desk@example.org")
        }
        let bare = [0, 299].map { Certificate(code: "LMS-3395", name: "Ada N\($0)", email: "desk@example.org") }
        let judged = try Certificate.judge(crowd + bare)
        #expect(judged[..<300].allSatisfy { $0.verdict == .accept })
        #expect(judged[300...].map { earlier($0) } == [1, 300])
    }

    /// An index number that everybody writes: no name of it is believed, however many there are.
    @Test func oneIndexNumber() throws {
        let judged = try Certificate.judge(certificates(200) { Certificate(code: "LMS-3395", name: "Ada N\($0)", index: "4711") })
        #expect(judged[0].verdict == .accept)
        #expect(judged[1...].allSatisfy { $0.reason == .holderMismatch })
        let again = try Certificate.judge(
            certificates(200) { Certificate(code: $0 == 199 ? "LMS-1796" : "LMS-3395", name: "Ada N\($0 % 199)", index: "4711") })
        #expect(again[199].reason == .holderMismatch, "also the first, once another name has come")
    }

    /// One name on everybody's certificate, told by now this and now that.
    @Test func oneName() throws {
        let crowd = certificates(1_000) { index in
            Certificate(
                code: "LMS-3395", name: "Participant One", index: index % 2 == 0 ? "\(index + 1)" : nil,
                email: index % 2 == 1 ? "a\(index)@example.org" : nil)
        }
        let judged = try Certificate.judge(crowd)
        #expect(judged[0].verdict == .accept)
        #expect(judged[1].reason == .possibleDuplicate && earlier(judged[1]) == 1)
        // Nothing but index numbers: they are told apart.
        #expect(stride(from: 0, to: 1_000, by: 2).allSatisfy { judged[$0].verdict == .accept })
        #expect(stride(from: 1, to: 1_000, by: 2).allSatisfy { judged[$0].reason == .possibleDuplicate })
    }

    /// Enough people for every table to grow several times: each certificate is found again, and only that one.
    @Test(arguments: [1, 2] as [UInt64])
    func everybodyTwice(_ seed: UInt64) throws {
        let count = 20_000
        let crowd = certificates(count) { index in
            Certificate(
                code: "LMS-3395", name: "Ada N\(index)", index: index % 3 == 0 ? nil : "\(UInt64(index) &* 7_919 &+ seed)",
                email: index % 3 == 1 ? nil : "a\(index)@example.org", number: "C\(index)")
        }
        let judged = try Certificate.judge(crowd + crowd)
        #expect(judged[..<count].allSatisfy { $0.verdict == .accept })
        let wrong = judged[count...].indices.first { index in
            judged[index].reason != .duplicateInUpload || earlier(judged[index]) != Int32(index - count + 1)
        }
        #expect(wrong == nil)
    }

    /// What was referred is known again only if all of it is the same.
    @Test func referredTwice() throws {
        let first = certificates(50) { Certificate(code: "LMS-3395", issuer: nil, name: "Ada N\($0)", index: "\($0 + 1)") }
        let changed = first.map { certificate in
            var changed = certificate
            changed.on = "2026-05-13"
            return changed
        }
        let judged = try Certificate.judge(first + changed + first)
        #expect(judged[..<100].allSatisfy { $0.reason == .issuerNotStated })
        #expect(judged[100...].allSatisfy { $0.reason == .duplicateInUpload })
        #expect(judged[100...].map { earlier($0) } == (1...50).map { Int32($0) })
    }
}
