/// Documents that are well known and hold no certificate records: refused by name.
enum XMLForeignRoot {
    /// - Parameter attributes: as libxml2 hands them over, five pointers each.
    /// - Returns: what the document is and what to send instead; nil when it may hold records.
    static func words(_ root: String, attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) -> String? {
        switch root.lowercased() {
        case "results" where has("batch", attributes):
            "these are grades, no completion (a Moodle grade export); ask for the course completion report or the certificates"
        case "exception": "this is an error response of a web service, not data; ask for the export again"
        case "response":
            "this is a web service's raw response, which names neither holder nor course; ask for the completion report"
        case "coursestructure", "manifest":
            "this is a course package, which says nothing of who completed it; ask for the completion report"
        case "schema": "this is a schema, not data; send the file that it describes"
        case "candidate", "skillspassport", "cv", "resume": "this is a CV, the person's own statement; ask for the certificates"
        case "html": "this is a web page; save the certificate as PDF or text"
        case "stylesheet": "this is a stylesheet, not data"
        default: nil
        }
    }

    private static func has(_ name: String, _ attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) -> Bool {
        stride(from: 0, to: attributes.count, by: 5).contains { String(cString: attributes[$0]!) == name }
    }
}
