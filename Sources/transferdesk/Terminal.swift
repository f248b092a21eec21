import Foundation
import Records
import Reports
import Uploads

/// The terminal that the program is at, if it is at one.
enum Terminal {
    /// Colour only on a terminal and unless `NO_COLOR` is set; as wide as the terminal.
    static var style: TerminalStyle {
        guard isatty(1) == 1 else { return .plain }
        var size = winsize()
        let width = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
        let environment = ProcessInfo.processInfo.environment
        let hasColour = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        return TerminalStyle(width: width, hasColour: hasColour)
    }

    nonisolated(unsafe) private static var drawn = false

    /// Draws how far a long input is read, on standard error when that is a terminal; nil otherwise.
    static func progress() -> ((UploadInput, Int, Int) -> Void)? {
        guard isatty(2) == 1 else { return nil }
        var last = ContinuousClock.now
        return { input, position, size in
            let now = ContinuousClock.now
            guard now - last > .milliseconds(200), size > 0 else { return }
            last = now
            drawn = true
            let line = "\r\u{1B}[K\(SafeText.escaped(input.name)): \(position * 100 / size) %"
            Console.complain(line)
        }
    }

    static func endProgress() {
        if drawn { Console.complain("\r\u{1B}[K") }
    }
}
