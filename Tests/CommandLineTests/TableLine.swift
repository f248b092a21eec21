/// One line of the program's CSV, whose cells never hold a newline.
enum TableLine {
    static func cells(_ line: String) -> [String] {
        var cells = [""]
        var inQuotes = false
        var bytes = Array(line.unicodeScalars)[...]
        while let scalar = bytes.popFirst() {
            if scalar == "\"" {
                if inQuotes, bytes.first == "\"" {
                    cells[cells.count - 1].unicodeScalars.append("\"")
                    bytes.removeFirst()
                } else {
                    inQuotes.toggle()
                }
            } else if scalar == ",", !inQuotes {
                cells.append("")
            } else {
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
        }
        return cells
    }
}
