import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Why a program gets none of what it asked for (RFC 9457), in English.
struct Problem: Encodable, Hashable {
    let status: Int
    let title: String
    let detail: String
    /// What programs may tell apart; listed in the description of the interface.
    let code: String
    /// Of the file that was sent, from 1; nil where it is not about one.
    let line: Int?

    init(status: HTTPResponse.Status, code: String, detail: String, line: Int? = nil) {
        self.status = status.code
        title = status.reasonPhrase
        self.detail = detail
        self.code = code
        self.line = line
    }

    init(_ refusal: Refusal) {
        let (code, detail) = Self.words(refusal)
        self.init(status: refusal.status, code: code, detail: detail)
    }

    private static func words(_ refusal: Refusal) -> (code: String, detail: String) {
        switch refusal {
        case .notFound: ("not-found", "there is nothing under this address; /api/openapi.json says what there is")
        case .wrongMethod: ("wrong-method", "the address is there for the methods that Allow names")
        case .malformed: ("malformed", "name must be of 1 to 200 bytes")
        case .noToken: ("no-token", "send the token of the program as Authorization: Bearer TOKEN")
        case .tooLarge: ("too-large", "the file is larger than one request may be; send it in parts, or by the drop folder")
        case .tooSlow: ("too-slow", "the file came so slowly that it was given up; send it again")
        case .otherHost: ("other-host", "the desk answers only under the address that it was started with")
        case .wait, .busy: ("busy", "the desk has much to do; send the file again after Retry-After")
        case .notTaken: ("not-tried", "the file could not be judged just now, nothing is wrong with it; send it again later")
        case .notSignedIn, .notAdmitted, .foreignForm, .conflict, .notAllowed, .failed:
            ("failed", "something went wrong in the desk, whose log says more; nothing is wrong with the file")
        }
    }

    var answer: Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        var answer = Answer.text(text, "application/problem+json; charset=utf-8")
        answer.status = HTTPResponse.Status(code: status, reasonPhrase: title)
        return answer
    }
}
