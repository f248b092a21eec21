import Glibc

/// What becomes of an unfinished output file when a signal ends the program: it holds verdicts, so it goes.
enum Interruption {
    /// Read by a signal handler: written before one is set, never freed.
    nonisolated(unsafe) private static var unfinished: UnsafeMutablePointer<CChar>?

    /// - Parameter path: of the unfinished file; nil for none.
    static func remove(_ path: String?) {
        guard let path else { return }
        unfinished = strdup(path)
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ] { handle(signal) }
    }

    /// A signal that the caller has this program ignore stays ignored.
    private static func handle(_ signal: Int32) {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, !isIgnored(action) else { return }
        action = sigaction()
        // Only what is safe in a handler: no allocation, no lock. The signal itself then ends the program, as its caller expects.
        action.__sigaction_handler.sa_handler = { signal in
            if let unfinished = Interruption.unfinished { unlink(unfinished) }
            Glibc.signal(signal, SIG_DFL)
            raise(signal)
        }
        sigaction(signal, &action, nil)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}
