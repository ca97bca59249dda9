### debrief
