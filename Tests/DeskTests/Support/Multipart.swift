/// Writes `multipart/form-data` as browsers do.
enum Multipart {
    static let boundary = "----TestBoundary7MA4YWxkTrZu0gW"

    static func body(_ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head =
                "Content-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\nContent-Type: application/pdf\r\n\r\n"
            body += Array("--\(boundary)\r\n\(head)".utf8) + file.bytes + [0x0D, 0x0A]
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }
}
