### charts

chart-label = { $title }: { $sentence } Öffnet sich groß.
chart-table = Als Tabelle
chart-table-label = { $title } als Tabelle
chart-as-table = Als Tabelle
chart-as-picture = Als Bild
chart-close = Schließen
