"""One command a module: parse, call one function, render."""
