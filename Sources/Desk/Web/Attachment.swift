import Batch
import HTTPTypes
import Hummingbird
import NIOCore

/// Bytes that somebody sent in, handed out to be saved and never to be shown by the browser.
struct Attachment {
    let answer: Answer

    init(_ file: KeptFile, name: String) {
        var answer = Answer(body: Self.body(file))
        answer.fields[.contentType] = "application/octet-stream"
        answer.fields[.contentDisposition] = Self.disposition(name)
        self.answer = answer
    }

    /// A piece after the other, so that none is held whole.
    static func body(_ file: KeptFile) -> ResponseBody {
        nonisolated(unsafe) let file = file
        return ResponseBody(contentLength: Int(file.size)) { writer in
            while let piece = try file.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
    }

    /// A name of harmless letters for old programs, the whole one, encoded, for the others (RFC 6266).
    private static func disposition(_ name: String) -> String {
        let plain = name.unicodeScalars.map { Self.isPlain($0) ? String($0) : "_" }.joined()
        let encoded = name.utf8.map { byte in
            Self.isPlain(Unicode.Scalar(byte)) && byte < 0x80
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || "._-".unicodeScalars.contains(scalar)
    }
}
