import Batch
import Hummingbird
import NIOCore

/// What programs ask.
extension DeskRoutes {
    var interfaceDescription: Answer {
        var answer = Answer(body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_json)))
        answer.fields[.contentType] = "application/json; charset=utf-8"
        return answer
    }

    /// Nothing of it is kept: neither the file nor what was said of it.
    func judgeForProgram(_ file: IncomingRequest) async throws -> Answer {
        switch try await programs.judging.judge(file) {
        case nil: throw Refusal.malformed
        case .notTried: throw Refusal.notTaken
        case .unreadable(let because, let line, let words):
            return Problem(status: .unprocessableContent, code: because, detail: words, line: line).answer
        case .lines(let lines):
            var answer = Answer(body: Attachment.body(lines))
            answer.fields[.contentType] = "application/x-ndjson; charset=utf-8"
            return answer
        }
    }
}

extension Route {
    /// Whether a program reads the answer, not somebody with a browser.
    var isForPrograms: Bool { rule.path.hasPrefix("/api/") }
}
