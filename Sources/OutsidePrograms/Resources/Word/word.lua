-- Changes what pandoc has read of an HTML page into what Word shows best.
--
-- Pandoc's reader drops the classes of paragraphs and cells; those of divisions, spans and tables
-- are left to go by.

-- A picture has to stand in the page, where the writer would fetch it, and has to be of points, as a
-- drawing can name others.
local pictures = { "data:image/png;", "data:image/jpeg;", "data:image/gif;" }

function Image(image)
  for _, start in ipairs(pictures) do
    if image.src:sub(1, #start) == start then return nil end
  end
  return image.caption
end

-- The lines that a person typed stay lines.
local lines = { SoftBreak = function() return pandoc.LineBreak() end }

local function keep_lines(blocks)
  return pandoc.walk_block(pandoc.Div(blocks), lines).content
end

local function styled(style, blocks)
  return pandoc.Div(blocks, { ["custom-style"] = style })
end

local function length(text) return utf8.len(text) or #text end

local function raw(xml) return pandoc.RawInline("openxml", xml) end
local tab = raw("<w:r><w:tab/></w:r>")

-- How many lines of 8 mm are left to write on, by the height that a page gives them; nil for none.
local function lines_of(style)
  local height = (style or ""):match("height: (%d+)mm")
  return height and math.max(1, math.floor(tonumber(height) / 8))
end

-- Where something is to be written by hand: as a span of a page, one line or a box.
local function room_in(blocks)
  local found
  pandoc.walk_block(pandoc.Div(blocks), { Span = function(span)
    if span.classes:includes("room") then
      found = { lines = lines_of(span.attributes.style) or 1, is_box = span.classes:includes("lines") }
    end
  end })
  return found
end

-- A label and its value stand beside each other, as on a page; what is to be written has lines.
function DefinitionList(list)
  local pairs_ = pandoc.List({})
  for _, item in ipairs(list.content) do
    local label = pandoc.List({ pandoc.Strong(item[1]), tab })
    local blocks = pandoc.List({})
    for _, each in ipairs(item[2]) do blocks:extend(keep_lines(each)) end
    local room = room_in(blocks)
    if room and room.is_box then
      local written = pandoc.List({ tab })
      for _ = 2, room.lines do written:extend({ pandoc.LineBreak(), tab }) end
      pairs_:extend({ styled("Pair Kept", { pandoc.Para(label) }), styled("Writing Lines", { pandoc.Para(written) }) })
    elseif room then
      pairs_:insert(styled("Pair To Write", { pandoc.Para(label) }))
    elseif length(pandoc.utils.stringify(item[1])) > 28 then
      -- A label that reaches into the place of its value has a line of its own.
      local value = pandoc.List({ tab })
      value:extend(pandoc.utils.blocks_to_inlines(blocks, { pandoc.LineBreak() }))
      pairs_:extend({ styled("Pair Kept", { pandoc.Para(label) }), styled("Pair", { pandoc.Para(value) }) })
    else
      label:extend(pandoc.utils.blocks_to_inlines(blocks, { pandoc.LineBreak() }))
      pairs_:insert(styled("Pair", { pandoc.Para(label) }))
    end
  end
  return pairs_
end

function BulletList(list)
  for number, blocks in ipairs(list.content) do list.content[number] = keep_lines(blocks) end
  return list
end

function Span(span)
  if span.classes:includes("prompt") then return pandoc.walk_inline(span, lines) end
  -- The letter of an option stands in the margin of a page; here it comes first.
  if span.classes:includes("letter") then
    return { pandoc.Strong(span.content), pandoc.Space() }
  end
  -- What somebody signs for stands in a line of its own.
  if span.classes:includes("declaration") then return { pandoc.LineBreak(), span } end
  -- A mark stands apart from its heading on a page; here it follows.
  if span.classes:includes("verdict") then return { pandoc.Str("·"), pandoc.Space(), span } end
end

-- How wide a column has to be, in letters: as its longest word, with margins and bold type.
local function need(text, before)
  local longest = before
  for word in text:gmatch("%S+") do longest = math.max(longest, math.min(math.ceil(1.15 * length(word)) + 3, 30)) end
  return longest
end

-- Every row of a table: those of its head, and those of its bodies.
local function rows(tab)
  local all = pandoc.List({})
  all:extend(tab.head.rows)
  for _, body in ipairs(tab.bodies) do all:extend(body.body) end
  return all
end

-- How many letters a line has on a sheet, and on one on its side, where tables of more than seven columns are
-- in smaller type.
local upright, sideways = 97, 180

-- Shares the width of the page among the columns: each has what its words need, and the rest goes to those
-- with long texts; where somebody will sign, there is room to sign.
local function widths(tab)
  local needs, texts, sum, long = {}, {}, 0, 0
  for column = 1, #tab.colspecs do needs[column], texts[column] = 6, 0 end
  local taken = {}
  for _, row in ipairs(rows(tab)) do
    local column = 1
    for _, cell in ipairs(row.cells) do
      -- A cell that reaches down from the row before takes its place here.
      while (taken[column] or 0) > 0 do
        taken[column] = taken[column] - 1
        column = column + 1
      end
      if cell.row_span > 1 then taken[column] = cell.row_span - 1 end
      if cell.col_span == 1 and needs[column] then
        local text = pandoc.utils.stringify(cell.contents)
        needs[column] = need(text, needs[column])
        texts[column] = math.max(texts[column], math.min(length(text), 160))
      end
      column = column + cell.col_span
    end
  end
  if tab.classes:includes("signatures") then needs, texts = { 34, 19, 19, 12 }, { 0, 0, 0, 0 } end
  for column in ipairs(needs) do
    texts[column] = math.max(0, texts[column] - needs[column])
    sum, long = sum + needs[column], long + texts[column]
  end
  local spare = math.max(0, (#needs > 7 and sideways or upright) - sum)
  for column, spec in ipairs(tab.colspecs) do
    local share = long > 0 and texts[column] / long or needs[column] / sum
    tab.colspecs[column] = { spec[1], (needs[column] + spare * share) / (sum + spare) }
  end
end

local function text_of(cell)
  local text = pandoc.utils.blocks_to_inlines(cell.contents)
  return #text > 0 and text or { pandoc.Str("\u{A0}") }
end

-- Each cell of some rows in a style, but those that have one already.
local function in_style(style, rows)
  return rows:map(function(row)
    row.cells = row.cells:map(function(cell)
      if cell.contents[1] and cell.contents[1].t == "Div" then return cell end
      cell.contents = { styled(style, { pandoc.Para(text_of(cell)) }) }
      return cell
    end)
    return row
  end)
end

-- Cells that are to be written in, and are empty, have the height that they have on a page.
local function with_room(row)
  row.cells = row.cells:map(function(cell)
    if pandoc.utils.stringify(cell.contents):gsub("[%s\u{A0}]", "") == "" then
      local room = pandoc.List({ pandoc.Str("\u{A0}") })
      for _ = 2, lines_of(cell.attr.attributes.style) or 1 do
        room:extend({ pandoc.LineBreak(), pandoc.Str("\u{A0}") })
      end
      cell.contents = { styled("Room In Cell", { pandoc.Para(room) }) }
    end
    return cell
  end)
  return row
end

function Table(tab_)
  widths(tab_)
  local change
  if tab_.classes:includes("signatures") then
    tab_.head.rows = in_style("Compact Kept", tab_.head.rows)
    change = function(rows_) return in_style("Signature Line", rows_) end
  elseif tab_.classes:includes("written") then
    change = function(rows_) return rows_:map(with_room) end
  end
  if change then
    tab_.bodies = tab_.bodies:map(function(body)
      body.body = change(body.body)
      return body
    end)
  end
  return tab_
end

-- The parts that are head and foot of the sheets which are laid out: pandoc numbers those of the reference after
-- its own eight, first the heads. A part of a portfolio names its own.
local sheets = { head = "rId9", foot = "rId10", has_own = false }

-- The end of a section of pages; the last one of a document is in the reference. Each has to name head and foot.
local function section_break(width, height, orientation)
  return pandoc.RawBlock("openxml", string.format([[<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20"
w:lineRule="exact"/><w:sectPr>
<w:headerReference w:type="default" r:id="%s"/><w:footerReference w:type="default" r:id="%s"/>
<w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="964" w:right="907" w:bottom="964" w:left="907" w:header="454"
w:footer="454" w:gutter="0"/></w:sectPr></w:pPr></w:p>]], sheets.head, sheets.foot, width, height, orientation))
end

-- Whether a section has just ended, so that another end would leave a sheet empty.
local is_ended = false

-- Sheets with another head are a section of their own, so that a loose one says whose it is.
local function begin_head(block, made)
  local head = block.attributes["head-part"]
  if not head then return end
  if sheets.has_own and sheets.head ~= head and not is_ended then
    made:insert(section_break(11906, 16838, ""))
    is_ended = true
  end
  sheets = { head = head, foot = block.attributes["foot-part"], has_own = true }
end

-- The end of a sheet; what comes after it begins a new one.
local sheet_end = pandoc.RawBlock("openxml", [[<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20"
w:lineRule="exact"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>]])

-- What is signed for stands on the page of its signatures: the row before them, or a short part whole.
local function kept_with_signatures(blocks)
  for place = 2, #blocks do
    local before, signed = blocks[place - 1], blocks[place]
    if signed.t == "Table" and signed.classes:includes("signatures") and before.t == "Table" then
      local body = before.bodies[#before.bodies]
      local last = body and body.body[#body.body]
      if last then
        body.body[#body.body] = in_style("Compact Kept", pandoc.List({ last }))[1]
        before.bodies[#before.bodies] = body
      end
    end
  end
  return blocks
end

function Div(div)
  if div.classes:includes("short") then
    div = pandoc.walk_block(div, { Div = function(inner)
      local style = inner.attributes["custom-style"]
      if style == "Pair" or style == "Pair To Write" or style == "Writing Lines" then
        inner.attributes["custom-style"] = style .. " Kept"
      end
      return inner
    end })
  end
  div.content = kept_with_signatures(div.content)
  if div.classes:includes("wide") then
    div = pandoc.walk_block(div, { Table = function(tab_)
      tab_.head.rows = in_style("Compact Small", tab_.head.rows)
      tab_.bodies = tab_.bodies:map(function(body)
        body.body = in_style("Compact Small", body.body)
        return body
      end)
      return pandoc.walk_block(tab_, { Div = function(inner)
        if inner.attributes["custom-style"] == "Compact Kept" then
          inner.attributes["custom-style"] = "Compact Small Kept"
        end
        return inner
      end })
    end })
  end
  return div
end

local function escaped(text) 
  return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;"):gsub('"', "&quot;"))
end

-- A paper of a portfolio begins on a page of its own: the heading says so, as a break before it would leave a
-- page empty where a table on its side has just ended. What leads to the paper leads to its heading, for a mark
-- between a table and what follows gets lost; pandoc counts its own marks from 1.
local marks = 100000

local function on_new_page(div)
  local is_done, name = false, div.identifier
  div.identifier = ""
  return pandoc.walk_block(div, { Header = function(header)
    if header.level > 1 or is_done then return nil end
    is_done, marks = true, marks + 1
    return pandoc.RawBlock("openxml", string.format(
      [[<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr><w:bookmarkStart w:id="%d" w:name="%s"/>
<w:r><w:t xml:space="preserve">%s</w:t></w:r><w:bookmarkEnd w:id="%d"/></w:p>]],
      marks, escaped(name), escaped(pandoc.utils.stringify(header)), marks))
  end })
end

-- The page of what a link within the document leads to, which Word works out.
local function page_of(link)
  local function field(kind) return string.format('<w:r><w:fldChar w:fldCharType="%s"/></w:r>', kind) end
  return raw(field("begin"):gsub("/></w:r>", ' w:dirty="true"/></w:r>') .. string.format(
    '<w:r><w:instrText xml:space="preserve"> PAGEREF %s \\h </w:instrText></w:r>', escaped(link.target:sub(2)))
    .. field("separate") .. "<w:r><w:t> </w:t></w:r>" .. field("end"))
end

-- Contents are lines that end with a page, each level further in.
local function contents(blocks, level)
  local made = pandoc.List({})
  for _, block in ipairs(blocks) do
    if block.t == "OrderedList" then
      for _, item in ipairs(block.content) do made:extend(contents(item, level + 1)) end
    elseif block.t == "Plain" or block.t == "Para" then
      local line = pandoc.List({})
      for _, part in ipairs(block.content) do
        line:insert(part)
        if part.t == "Link" then line:extend({ tab, page_of(part) }) end
      end
      made:insert(styled("Contents " .. level, { pandoc.Para(line) }))
    else
      made:insert(block)
    end
  end
  return made
end

local function has(div, ...)
  for _, class in ipairs({ ... }) do
    if div.classes:includes(class) then return true end
  end
  return false
end

-- Lays out what lies on its side, and the parts of a portfolio.
local function laid_out(blocks)
  local made = pandoc.List({})
  for _, block in ipairs(blocks) do
    if block.t == "Div" then begin_head(block, made) end
    if block.t ~= "Div" then
      made:insert(block)
      is_ended = false
    elseif has(block, "contents") then
      block.content = contents(block.content, 0)
      made:insert(block)
      is_ended = false
    else
      if has(block, "paper", "person", "index") then block = on_new_page(block) end
      if has(block, "index") then
        block = pandoc.walk_block(block, { Link = function(link)
          return link.target:sub(1, 1) == "#" and { link, pandoc.Str(", p.\u{A0}"), page_of(link), pandoc.LineBreak() } or nil
        end })
      end
      if has(block, "sideways", "wide") then
        if not is_ended then made:insert(section_break(11906, 16838, "")) end
        made:extend({ block, section_break(16838, 11906, ' w:orient="landscape"') })
        is_ended = true
      else
        if has(block, "sheet") and not is_ended then made:insert(sheet_end) end
        block.content = laid_out(block.content)
        made:insert(block)
      end
    end
  end
  return made
end

-- A cell, with how many columns it reaches over, and whether it goes on in the row below or from that above.
local function cell_start(columns, merge)
  return "<w:tc><w:tcPr>" .. (columns > 1 and string.format('<w:gridSpan w:val="%d"/>', columns) or "")
    .. (merge and string.format('<w:vMerge w:val="%s"/>', merge) or "") .. "</w:tcPr>"
end

local empty_line = '<w:p><w:pPr><w:pStyle w:val="Compact"/></w:pPr></w:p>'

-- A table of which no row is split between two sheets. Pandoc does not say so of a row, and no style can: so the
-- rows are written here, and pandoc writes what is in their cells.
local function of_whole_rows(tab_)
  local made, text = pandoc.List({}), ""
  local function write(xml) text = text .. xml end
  local function flush()
    if text ~= "" then made:insert(pandoc.RawBlock("openxml", text)) end
    text = ""
  end
  if #tab_.caption.long > 0 then
    made:insert(styled("Table Caption", { pandoc.Para(pandoc.utils.blocks_to_inlines(tab_.caption.long)) }))
  end
  write('<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:type="pct" w:w="5000"/><w:tblLook w:firstRow="'
    .. (#tab_.head.rows > 0 and 1 or 0) .. '" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
    .. 'w:noVBand="0" w:val="0020"/></w:tblPr><w:tblGrid>')
  for _, spec in ipairs(tab_.colspecs) do
    write(string.format('<w:gridCol w:w="%d"/>', math.floor(7920 * (spec[2] or 1 / #tab_.colspecs))))
  end
  write("</w:tblGrid>")
  local taken = {}
  local function write_row(row, is_head)
    write("<w:tr><w:trPr><w:cantSplit/>" .. (is_head and "<w:tblHeader/>" or "") .. "</w:trPr>")
    local column = 1
    local function go_on()
      -- A cell that reaches down from the row before takes its place here.
      while taken[column] and taken[column].rows > 0 do
        local above = taken[column]
        above.rows = above.rows - 1
        write(cell_start(above.columns, "continue") .. empty_line .. "</w:tc>")
        column = column + above.columns
      end
    end
    for _, cell in ipairs(row.cells) do
      go_on()
      if cell.row_span > 1 then taken[column] = { rows = cell.row_span - 1, columns = cell.col_span } end
      write(cell_start(cell.col_span, cell.row_span > 1 and "restart" or nil))
      if #cell.contents == 0 then write(empty_line) end
      for _, block in ipairs(cell.contents) do
        flush()
        made:insert(block.t == "Plain" and styled("Compact", { pandoc.Para(block.content) }) or block)
      end
      write("</w:tc>")
      column = column + cell.col_span
    end
    go_on()
    write("</w:tr>")
  end
  for _, row in ipairs(tab_.head.rows) do write_row(row, true) end
  for _, body in ipairs(tab_.bodies) do
    for _, row in ipairs(body.head) do write_row(row, false) end
    for _, row in ipairs(body.body) do write_row(row, false) end
  end
  for _, row in ipairs(tab_.foot.rows) do write_row(row, false) end
  write("</w:tbl>")
  flush()
  return made
end

-- Two tables without a line between them would be one.
local function with_whole_rows(blocks)
  return pandoc.walk_block(pandoc.Div(blocks), { Blocks = function(list)
    local made = pandoc.List({})
    for place, block in ipairs(list) do
      if block.t == "Table" then
        made:extend(of_whole_rows(block))
        local after = list[place + 1]
        if after and after.t == "Table" then made:insert(pandoc.RawBlock("openxml", empty_line)) end
      else
        made:insert(block)
      end
    end
    return made
  end }).content
end

-- A document that lies on its side as a whole has a reference that does.
function Pandoc(document)
  local first = document.blocks[1]
  local is_sideways = #document.blocks == 1 and first.t == "Div" and has(first, "sideways")
  if not is_sideways then document.blocks = laid_out(document.blocks) end
  document.blocks = with_whole_rows(document.blocks)
  return document
end
