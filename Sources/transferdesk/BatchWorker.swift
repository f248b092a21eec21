import ArgumentParser
import Batch
import Foundation

/// `transferdesk batch worker`: the process in which a run has certificates read. Nobody starts it by hand.
struct BatchWorker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Read certificates for a run.", shouldDisplay: false)

    @Option var memory: Int = 3 << 29

    func run() throws {
        do { try Worker.run(input: 0, output: 1, memory: memory) } catch {
            // Whoever started it learns from its end; what went wrong may hold anything.
            Foundation.exit(70)
        }
    }
}
