### coach
