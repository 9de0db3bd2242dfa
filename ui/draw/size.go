package draw

// WideFrom is the number of columns from which two things stand side by side: the advice beside the
// question, a text beside the one it is compared with.
const WideFrom = 90

// LowWindow is the height of a window up to which overlays show only the question and the answers to
// choose from.
const LowWindow = 14
