// Package session is a strategy that is being worked on: its answers, the undo history, what advice finds in
// them, and the file or draft that they are saved in. It draws nothing and reads no keys. The wizard works
// through it, and so can a line-by-line interview or a command.
//
// # The life of an answer
//
//  1. A field has read what was typed and calls Set (or SetTyping in the middle of a word). So does every
//     other command: Insert, Move, Remove, CheckIn, Accept, Withdraw, ToggleSection, Reach, Undo, Redo. See
//     commands.go.
//  2. All of them go through apply, the only function that writes the strategy. It remembers the state
//     before for undo, writes, and has the change reviewed.
//  3. Save, SaveBehind (on the way to the next question) or Pause (while the user is typing) compares the
//     answers with what the file holds and makes a write of them, whose do is the only function that decides
//     that something is written to disk. SaveBehind and Pause return it as work for another goroutine, and
//     Written takes what came of it. See save.go, ahead.go and autosave.go; onDisk is what is known of the
//     file.
//  4. Where the file was changed by another program, Save merges both sides, and asks by a Conflict where
//     both changed the same answer. Where saving fails, the answers go to a draft (rescue.go) and every
//     later save tries again.
//  5. The caller gets an Outcome: saved, failed, a conflict to decide, or changes that came in from the
//     file.
//
// Places are named by question and item, never by the position of an item in its list: items move under
// the user's hands, and under those of other programs that edit the file.
package session
