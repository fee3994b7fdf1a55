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

function DefinitionList(list)
  for _, item in ipairs(list.content) do
    for number, blocks in ipairs(item[2]) do item[2][number] = keep_lines(blocks) end
  end
  return list
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

-- How wide a column wants to be, in letters: as its longest text, within reason, where that is a
-- sentence; else as its longest word. Margins and bold type take some more.
local function wish(text, before)
  local letters = utf8.len(text) or #text
  local longest = letters > 24 and math.min(letters, 40) or 0
  for word in text:gmatch("%S+") do longest = math.max(longest, (utf8.len(word) or #word) + 6) end
  return math.max(longest, before)
end

-- Every row of a table: those of its head, and those of its bodies.
local function rows(tab)
  local all = pandoc.List({})
  all:extend(tab.head.rows)
  for _, body in ipairs(tab.bodies) do all:extend(body.body) end
  return all
end

-- Shares the width of the page among the columns: by their text, but where somebody will sign.
local function widths(tab)
  local wishes, sum = {}, 0
  for column = 1, #tab.colspecs do wishes[column] = 8 end
  if tab.classes:includes("signatures") then
    wishes = { 16, 9, 9, 6 }
  else
    for _, row in ipairs(rows(tab)) do
      local column = 1
      for _, cell in ipairs(row.cells) do
        if cell.col_span == 1 and wishes[column] then
          wishes[column] = wish(pandoc.utils.stringify(cell.contents), wishes[column])
        end
        column = column + cell.col_span
      end
    end
  end
  for _, letters in ipairs(wishes) do sum = sum + letters end
  for column, spec in ipairs(tab.colspecs) do
    tab.colspecs[column] = { spec[1], wishes[column] / sum }
  end
end

-- Cells to sign in get room to write.
local function with_room(row)
  row.cells = row.cells:map(function(cell)
    local text = pandoc.utils.blocks_to_inlines(cell.contents)
    if #text == 0 then text = { pandoc.Str("\u{A0}") } end
    cell.contents = { pandoc.Div({ pandoc.Para(text) }, { ["custom-style"] = "Signature Line" }) }
    return cell
  end)
  return row
end

function Table(tab)
  widths(tab)
  if tab.classes:includes("signatures") then
    tab.bodies = tab.bodies:map(function(body)
      body.body = body.body:map(with_room)
      return body
    end)
  end
  return tab
end
