/// Options for a run that starts elsewhere: what they name of files becomes whole.
struct RunOptions {
    private(set) var words: [String] = []
    /// The files and folders that they name.
    private(set) var files: [String] = []

    private static let naming = ["--rules", "--staff", "--history"]

    init(_ given: [String]) throws {
        var rest = given[...]
        while let word = rest.popFirst() {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.first == "--ledger" {
                throw Failure.usage("Give --ledger before the --, so that the check knows of it too.")
            }
            guard let option = parts.first, Self.naming.contains(option) else {
                words.append(word)
                continue
            }
            guard let path = parts.count == 2 ? parts[1] : rest.popFirst() else {
                throw Failure.usage("\(option) needs the name of a file.")
            }
            let whole = WholePath.of(path)
            _ = try WholePath.existing(whole)
            words += [option, whole]
            files.append(whole)
        }
    }
}
