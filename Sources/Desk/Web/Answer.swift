import HTTPTypes
import Hummingbird
import NIOCore
import Reports

/// What is sent back.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var fields = HTTPFields()
    var body = ResponseBody()

    /// A page, which nobody keeps a copy of.
    static func page(_ page: Markup, _ status: HTTPResponse.Status = .ok) -> Answer {
        var answer = text(page.text, "text/html; charset=utf-8")
        answer.status = status
        return answer
    }

    static func text(_ text: String, _ type: String) -> Answer {
        var answer = Answer(body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        answer.fields[.contentType] = type
        return answer
    }

    /// Something that never changes under its address.
    static func asset(_ bytes: [UInt8], _ type: String) -> Answer {
        var answer = Answer(body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        answer.fields[.contentType] = type
        answer.fields[.cacheControl] = "public, max-age=31536000, immutable"
        return answer
    }

    /// To the page that shows what a form has done.
    static func see(_ path: String) -> Answer {
        var answer = Answer(status: .seeOther)
        answer.fields[.location] = path
        return answer
    }

    func setting(_ cookie: SiteCookie, _ value: String?) -> Answer {
        var answer = self
        answer.fields.append(HTTPField(name: .setCookie, value: cookie.header(value)))
        return answer
    }

    /// The browser asks again by itself in two seconds, with or without a script.
    var askingAgain: Answer {
        var answer = self
        if let refresh = HTTPField.Name("Refresh") { answer.fields[refresh] = "2" }
        return answer
    }
}
