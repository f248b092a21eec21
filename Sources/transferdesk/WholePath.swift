import Foundation

/// Paths from `/`, for whoever reads them elsewhere.
enum WholePath {
    /// - Returns: where a path leads, links followed.
    /// - Throws: `Failure` with exit code 66 where nothing is there.
    static func existing(_ path: String) throws -> String {
        guard let found = realpath(path, nil) else {
            throw Failure(words: ["\(path): \(String(cString: strerror(errno)))"], exitCode: 66)
        }
        defer { free(found) }
        return String(cString: found)
    }

    /// Nothing is looked up, so that a link may lead elsewhere tomorrow.
    static func of(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
