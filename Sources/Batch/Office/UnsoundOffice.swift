/// Everything that is wrong with an office's folder.
package struct UnsoundOffice: Error, Hashable {
    package let faults: [OfficeFault]
}
