### charts

chart-label = { $title }: { $sentence } Opens large.
chart-table = As a table
chart-table-label = { $title } as a table
chart-as-table = As a table
chart-as-picture = As a picture
chart-close = Close
