"""Rights: what every other part leans on. Who sees what, who said yes, who helps from outside, how long it is kept."""
