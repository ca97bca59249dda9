//! Floor 1: the discrete-event kernel. No words of the border live here.
