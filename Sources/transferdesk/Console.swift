import Records

/// Standard output and standard error, whose failing is an error like any other.
enum Console {
    /// - Throws: `Failure` with exit code 74.
    static func write(_ text: String) throws {
        do throws(SystemFailure) {
            try Descriptor.write(Array(text.utf8), to: 1)
        } catch {
            throw Failure(words: ["standard output: cannot be written (\(error.words))"], exitCode: 74)
        }
    }

    /// What cannot be said on standard error is not said.
    static func complain(_ text: String) { try? Descriptor.write(Array(text.utf8), to: 2) }
}
