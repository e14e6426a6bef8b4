// Package place judges where the data folder lies: on this computer's own disk,
// on a network drive, or in a folder that a program copies to other computers.
// SQLite cannot keep its promises on the last two: the locks of network drives
// are not to be relied on, and a program that copies a database while it is
// written to copies half of a change, or puts an older copy in its place.
//
// Start with Judge, which asks the system through the Surroundings it is handed;
// Here are those of the running program. A wrong guess does no harm: it is a
// warning, and nothing is refused because of it.
package place
