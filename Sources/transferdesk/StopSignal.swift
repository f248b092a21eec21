import Glibc

/// SIGTERM or SIGINT while a run is at work: it ends in good order.
enum StopSignal {
    /// Written by a signal handler alone.
    nonisolated(unsafe) private static var given: sig_atomic_t = 0

    static var isGiven: Bool { given != 0 }

    static func listen() {
        for number in [SIGTERM, SIGINT, SIGHUP] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in StopSignal.given = 1 }
            sigaction(number, &action, nil)
        }
    }
}
